package io.xiaohao.evidence;

import java.nio.file.Path;

/**
 * Evidence as it is shown: without what a camera writes beside the picture.
 *
 * @param file where it lies; only to be read
 * @param mediaType what it is, for instance {@code image/jpeg}
 * @param name the name it is served under, generated
 * @param made whether the pixels were made anew, so that it holds nothing but a picture; else it is only to be handed out
 *     as an attachment
 */
public record Rendition(Path file, String mediaType, String name, boolean made) {}

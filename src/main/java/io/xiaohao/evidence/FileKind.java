package io.xiaohao.evidence;

import java.util.Arrays;

/** The kinds of files that are taken as evidence. */
enum FileKind {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    WEBP("image/webp", "webp", true),
    PDF("application/pdf", "pdf", false);

    private final String mediaType;
    private final String extension;
    private final boolean picture;

    FileKind(String mediaType, String extension, boolean picture) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.picture = picture;
    }

    static FileKind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No evidence is of the type " + mediaType));
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean isPicture() {
        return picture;
    }
}

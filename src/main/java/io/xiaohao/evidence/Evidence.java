package io.xiaohao.evidence;

import java.time.LocalDateTime;

/**
 * One upload.
 *
 * @param id short, unguessable, made of lower-case letters and digits
 * @param sha256 hexadecimal digest of the content; equal for equal content
 * @param mediaType what the content is, for instance {@code image/jpeg}
 * @param size bytes
 * @param originalName what the file was called where it came from; shown, never trusted
 * @param government the tenant it belongs to
 * @param uploadedBy the account
 * @param uploadedAt Asia/Shanghai
 */
public record Evidence(
        String id,
        String sha256,
        String mediaType,
        long size,
        String originalName,
        String government,
        String uploadedBy,
        LocalDateTime uploadedAt) {

    /** Whether it is a picture, as grave issues need one. */
    public boolean isPicture() {
        return FileKind.ofMediaType(mediaType).isPicture();
    }

    /** The name it is served under: made of its id and its kind, nothing of what the uploader wrote. */
    public String servedName() {
        return id + "." + FileKind.ofMediaType(mediaType).extension();
    }
}

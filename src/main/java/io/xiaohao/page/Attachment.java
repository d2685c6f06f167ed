package io.xiaohao.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that browsers save under a name instead of showing it, and never take for anything else. */
public final class Attachment {

    private Attachment() {}

    /** The answer's head; the body is to be added. */
    public static ResponseEntity.BodyBuilder of(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /** The whole answer. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return of(name, type).contentLength(content.length).body(content);
    }
}

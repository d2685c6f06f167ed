package io.xiaohao.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that browsers save under a name instead of showing it, and never take for anything else. */
public final class Attachment {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    /** A paper; the name is given without its ending. */
    public static ResponseEntity<byte[]> docx(String name, byte[] content) {
        return of(name + ".docx", DOCX).contentLength(content.length).body(content);
    }

    /** A table; the name is given without its ending. */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] content) {
        return xlsx(name).contentLength(content.length).body(content);
    }

    /** The head of the answer with a table, whose rows are still to be written; the name is given without its ending. */
    public static ResponseEntity.BodyBuilder xlsx(String name) {
        return of(name + ".xlsx", XLSX);
    }

    private static ResponseEntity.BodyBuilder of(String name, MediaType type) {
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
}

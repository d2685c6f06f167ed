package io.xiaohao.programme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A pack's file as text, as the database keeps it: workbooks in Base64, all others as they are. */
final class StoredFile {

    private StoredFile() {}

    static String text(String file, byte[] bytes) {
        return WorkbookTable.isWorkbook(file)
                ? Base64.getEncoder().encodeToString(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String file, String text) {
        return WorkbookTable.isWorkbook(file)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}

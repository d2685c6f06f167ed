package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What lies behind a picture's end. Phones put a second picture, a short film or their own notes there, which is
 * harmless; pages, scripts, archives and documents have no business there.
 */
final class SmuggledContent {

    private static final List<String> SIGNS = List.of(
            "<html", "<!doctype", "<script", "<svg", "<?php", "<?xml version", "<iframe", "%pdf-", "pk\u0003\u0004");
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_SIGN =
            SIGNS.stream().mapToInt(String::length).max().orElse(0);

    private SmuggledContent() {}

    /**
     * Reads the rest of the file.
     *
     * @throws Refusal unsupported where it holds a page, a script, an archive or a document
     */
    static void check(FileBytes rest) throws IOException {
        String overlap = "";
        byte[] chunk = rest.upTo(CHUNK);
        while (chunk.length > 0) {
            String text = overlap + new String(chunk, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (SIGNS.stream().anyMatch(text::contains)) {
                throw Refusal.unsupported("图片末尾夹带了其他内容，不予接收；请上传相机拍摄的原图或重新导出的图片。");
            }
            overlap = text.substring(Math.max(0, text.length() - LONGEST_SIGN));
            chunk = rest.upTo(CHUNK);
        }
    }
}

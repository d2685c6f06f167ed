package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PDF's header, trailer and the table the trailer points to (ISO 32000-1, 7.5), and that it is only to be read. */
final class PdfStructure {

    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d");
    private static final Pattern TRAILER = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
    private static final Pattern TABLE = Pattern.compile("xref|\\d+\\s+\\d+\\s+obj");
    private static final int TAIL = 1024;
    // Some scanners are a few bytes off with the table's place; every reader of PDF copes with it.
    private static final int TOLERANCE = 64;

    private PdfStructure() {}

    /** Refuses what has no header, no end, whose end points to no table of contents, or that does more than be read. */
    static void check(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (!HEADER.matcher(text(file, 0, 16)).lookingAt()) {
                throw broken();
            }
            String tail = text(file, Math.max(0, file.length() - TAIL), TAIL);
            if (!tail.contains("%%EOF")) {
                throw new EOFException();
            }
            long table = tablePlace(tail);
            if (table >= file.length()
                    || !TABLE.matcher(text(file, table - TOLERANCE, 2 * TOLERANCE))
                            .find()) {
                throw broken();
            }
        }
        PdfActiveContent.check(path);
    }

    private static long tablePlace(String tail) {
        Matcher trailer = TRAILER.matcher(tail);
        if (!trailer.find()) {
            throw broken();
        }
        String place = trailer.group(1);
        while (trailer.find()) {
            place = trailer.group(1);
        }
        return Long.parseLong(place);
    }

    private static String text(RandomAccessFile file, long from, int length) throws IOException {
        long start = Math.max(0, from);
        byte[] bytes = new byte[(int) Math.min(length, file.length() - start)];
        file.seek(start);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Refusal broken() {
        return Refusal.unsupported("文件不是有效的 PDF，可能已损坏，请重新上传。");
    }
}

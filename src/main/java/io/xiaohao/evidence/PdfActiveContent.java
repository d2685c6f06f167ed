package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF must not bring along: scripts, programs to launch, files and films within it (ISO 32000-1, 12.6.4 and
 * 7.11.4). A scan or a letter has none. Dictionaries lie in the open or packed in object streams; both are looked
 * through, by names alone, because a reader of PDF is itself what such files attack.
 */
final class PdfActiveContent {

    private static final Set<String> FORBIDDEN = Set.of("JavaScript", "Launch", "EmbeddedFile", "RichMedia");
    private static final Pattern NAME = Pattern.compile("/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){3,60})");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final String PACKED_OBJECTS = "ObjStm";
    /** Between a dictionary's type and the stream that follows it. */
    private static final int FARTHEST_STREAM = 4096;
    /** Of all object streams of a file; an honest book of a thousand pages has some two. */
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private final CharSequence file;
    private final ByteBuffer bytes;
    private int unpacked;

    private PdfActiveContent(ByteBuffer bytes) {
        this.bytes = bytes;
        this.file = new Latin(bytes, 0, bytes.limit());
    }

    /**
     * Looks through the file.
     *
     * @throws Refusal unsupported where it does more than be read, or packs its objects in a way that cannot be looked
     *     through; too large where they unpack beyond all measure
     */
    static void check(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            new PdfActiveContent(channel.map(MapMode.READ_ONLY, 0, channel.size())).check();
        }
    }

    private void check() {
        Matcher names = NAME.matcher(file);
        while (names.find()) {
            String name = unescaped(names.group(1));
            if (name.equals(PACKED_OBJECTS)) {
                checkPacked(names.end());
            }
            refuseForbidden(name);
        }
    }

    private void checkPacked(int from) {
        Matcher stream = STREAM.matcher(file).region(from, Math.min(file.length(), from + FARTHEST_STREAM));
        if (!stream.find()) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.duplicate().position(stream.end()));
            checkUnpacked(inflater);
        } catch (DataFormatException otherwisePacked) {
            throw Refusal.unsupported("PDF 已加密或压缩方式少见，无法检查其中内容；请重新打印或导出为普通 PDF 再上传。");
        } finally {
            inflater.end();
        }
    }

    private void checkUnpacked(Inflater inflater) throws DataFormatException {
        byte[] chunk = new byte[CHUNK];
        String overlap = "";
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0) {
                return;
            }
            unpacked += count;
            if (unpacked > MOST_UNPACKED) {
                throw Refusal.tooLarge("PDF 展开后过大，不予接收；请重新导出后再上传。");
            }
            String text = overlap + new String(chunk, 0, count, StandardCharsets.ISO_8859_1);
            Matcher names = NAME.matcher(text);
            while (names.find()) {
                refuseForbidden(unescaped(names.group(1)));
            }
            overlap = text.substring(Math.max(0, text.length() - LONGEST_NAME));
        }
    }

    private static String unescaped(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static void refuseForbidden(String name) {
        if (FORBIDDEN.stream().anyMatch(name::startsWith)) {
            throw Refusal.unsupported("PDF 中带有脚本、可运行程序或内嵌文件，为安全起见不予接收；请重新打印或导出为普通 PDF 再上传。");
        }
    }

    /** The bytes as characters of the same value, without a copy. */
    private record Latin(ByteBuffer bytes, int start, int end) implements CharSequence {

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            return (char) (bytes.get(start + index) & 0xFF);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Latin(bytes, start + from, start + to);
        }

        @Override
        public String toString() {
            byte[] copy = new byte[length()];
            bytes.get(start, copy);
            return new String(copy, StandardCharsets.ISO_8859_1);
        }
    }
}

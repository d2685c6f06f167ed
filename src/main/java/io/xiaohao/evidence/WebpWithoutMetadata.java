package io.xiaohao.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Copies a WebP of sound structure without its EXIF and XMP chunks and without what lies behind its end (RFC 9649, 2). */
final class WebpWithoutMetadata {

    private static final Set<String> LEFT_OUT = Set.of("EXIF", "XMP ");
    private static final int SAYS_THERE_IS_SOME = 0x08 | 0x04;
    private static final int BLOCK = 64 * 1024;

    private WebpWithoutMetadata() {}

    static void write(Path original, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        long size = keptSize(original);
        data.write(name("RIFF"));
        data.writeInt(Integer.reverseBytes((int) size));
        data.write(name("WEBP"));
        eachChunk(original, (name, length, bytes) -> {
            long padded = length + (length & 1);
            if (LEFT_OUT.contains(name)) {
                bytes.skip(padded);
                return;
            }
            data.write(name(name));
            data.writeInt(Integer.reverseBytes((int) length));
            if (name.equals("VP8X")) {
                data.writeByte(bytes.next() & ~SAYS_THERE_IS_SOME);
                padded--;
            }
            copy(bytes, data, padded);
        });
        data.flush();
    }

    private static long keptSize(Path original) throws IOException {
        long[] size = {4};
        eachChunk(original, (name, length, bytes) -> {
            long padded = length + (length & 1);
            bytes.skip(padded);
            size[0] += LEFT_OUT.contains(name) ? 0 : 8 + padded;
        });
        return size[0];
    }

    private interface ChunkReader {
        void read(String name, long length, FileBytes bytes) throws IOException;
    }

    private static void eachChunk(Path original, ChunkReader reader) throws IOException {
        try (FileBytes bytes = FileBytes.open(original)) {
            bytes.skip(4);
            long left = bytes.littleEndian32() - 4;
            bytes.skip(4);
            while (left >= 8) {
                String name = bytes.name4();
                long length = bytes.littleEndian32();
                reader.read(name, length, bytes);
                left -= 8 + length + (length & 1);
            }
        }
    }

    private static void copy(FileBytes from, OutputStream to, long length) throws IOException {
        long left = length;
        while (left > 0) {
            byte[] block = from.exactly((int) Math.min(BLOCK, left));
            to.write(block);
            left -= block.length;
        }
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package io.xiaohao.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a picture's EXIF data without reading anything else of it: what else may be written beside a picture's pixels can
 * be packed a thousandfold.
 */
final class ExifBlock {

    private static final byte[] PREAMBLE = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LARGEST = 1024 * 1024;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;

    private ExifBlock() {}

    /** The data from its byte order mark on, where a picture of sound structure has any. */
    static Optional<byte[]> find(Path file, FileKind kind) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            return switch (kind) {
                case JPEG -> inJpeg(bytes);
                case PNG -> inPng(bytes);
                case WEBP -> inWebp(bytes);
                case PDF -> Optional.empty();
            };
        }
    }

    private static Optional<byte[]> inJpeg(FileBytes bytes) throws IOException {
        bytes.skip(2);
        while (true) {
            int marker = JpegStructure.marker(bytes, bytes.next());
            if (JpegStructure.standsAlone(marker)) {
                continue;
            }
            if (marker == START_OF_SCAN) {
                return Optional.empty();
            }
            int length = bytes.bigEndian16() - 2;
            if (marker != APPLICATION_1) {
                bytes.skip(length);
                continue;
            }
            byte[] segment = bytes.exactly(length);
            if (startsWithPreamble(segment)) {
                return Optional.of(withoutPreamble(segment));
            }
        }
    }

    private static Optional<byte[]> inPng(FileBytes bytes) throws IOException {
        bytes.skip(8);
        String name = "";
        while (!name.equals("IEND")) {
            long length = bytes.bigEndian32();
            name = bytes.name4();
            if (name.equals("eXIf") && length <= LARGEST) {
                return Optional.of(withoutPreamble(bytes.exactly((int) length)));
            }
            bytes.skip(length + 4);
        }
        return Optional.empty();
    }

    private static Optional<byte[]> inWebp(FileBytes bytes) throws IOException {
        bytes.skip(4);
        long left = bytes.littleEndian32() - 4;
        bytes.skip(4);
        while (left >= 8) {
            String name = bytes.name4();
            long length = bytes.littleEndian32();
            if (name.equals("EXIF") && length <= LARGEST) {
                return Optional.of(withoutPreamble(bytes.exactly((int) length)));
            }
            bytes.skip(length + (length & 1));
            left -= 8 + length + (length & 1);
        }
        return Optional.empty();
    }

    private static boolean startsWithPreamble(byte[] block) {
        return block.length > PREAMBLE.length && Arrays.equals(block, 0, PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length);
    }

    private static byte[] withoutPreamble(byte[] block) {
        return startsWithPreamble(block) ? Arrays.copyOfRange(block, PREAMBLE.length, block.length) : block;
    }
}

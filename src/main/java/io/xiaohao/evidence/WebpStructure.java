package io.xiaohao.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WebP's container and the size in its header (RFC 9649, 2); the platform has no reader for it. */
final class WebpStructure {

    private static final String FORMAT = "WebP";
    private static final int RIFF_HEADER = 8;
    private static final int CHUNK_HEADER = 8;

    private WebpStructure() {}

    /** Refuses what has no picture, what is shorter than it says, and what is smuggled behind the end. */
    static void check(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            bytes.skip(4);
            long declared = bytes.littleEndian32();
            if (declared + RIFF_HEADER > Files.size(file)) {
                throw new EOFException();
            }
            bytes.skip(4);
            readChunks(bytes, declared - 4);
            SmuggledContent.check(bytes);
        }
    }

    private static void readChunks(FileBytes bytes, long length) throws IOException {
        boolean picture = false;
        long left = length;
        while (left >= CHUNK_HEADER) {
            String name = bytes.name4();
            long size = bytes.littleEndian32();
            long padded = size + (size & 1);
            left -= CHUNK_HEADER + padded;
            if (left < 0) {
                throw Dimensions.broken(FORMAT);
            }
            long read = readSize(bytes, name, size);
            bytes.skip(padded - read);
            picture |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
        }
        if (left != 0 || !picture) {
            throw Dimensions.broken(FORMAT);
        }
    }

    /** Checks the size where the chunk states one and tells how many bytes that took. */
    private static long readSize(FileBytes bytes, String name, long size) throws IOException {
        return switch (name) {
            case "VP8 " -> lossy(bytes, size);
            case "VP8L" -> lossless(bytes, size);
            case "VP8X" -> extended(bytes, size);
            default -> 0;
        };
    }

    private static long lossy(FileBytes bytes, long size) throws IOException {
        requireAtLeast(10, size);
        bytes.skip(3);
        if (bytes.littleEndian24() != 0x2A019D) {
            throw Dimensions.broken(FORMAT);
        }
        Dimensions.check(bytes.littleEndian16() & 0x3FFF, bytes.littleEndian16() & 0x3FFF, FORMAT);
        return 10;
    }

    private static long lossless(FileBytes bytes, long size) throws IOException {
        requireAtLeast(5, size);
        if (bytes.next() != 0x2F) {
            throw Dimensions.broken(FORMAT);
        }
        long bits = bytes.littleEndian32();
        Dimensions.check((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, FORMAT);
        return 5;
    }

    private static long extended(FileBytes bytes, long size) throws IOException {
        requireAtLeast(10, size);
        bytes.skip(4);
        Dimensions.check(bytes.littleEndian24() + 1L, bytes.littleEndian24() + 1L, FORMAT);
        return 10;
    }

    private static void requireAtLeast(long needed, long size) {
        if (size < needed) {
            throw Dimensions.broken(FORMAT);
        }
    }
}

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
    private static final int LONGEST_HEADER = 10;

    private WebpStructure() {}

    /** The size. Refuses what has no picture, what is shorter than it says, and what is smuggled behind the end. */
    static Dimensions check(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            bytes.skip(4);
            long declared = bytes.littleEndian32();
            if (declared + RIFF_HEADER > Files.size(file)) {
                throw new EOFException();
            }
            bytes.skip(4);
            Dimensions size = readChunks(bytes, declared - 4);
            SmuggledContent.check(bytes);
            return size;
        }
    }

    /** The first size stated is that of the whole; those of an animation's frames follow. */
    private static Dimensions readChunks(FileBytes bytes, long length) throws IOException {
        boolean picture = false;
        Dimensions first = null;
        long left = length;
        while (left >= CHUNK_HEADER) {
            String name = bytes.name4();
            long size = bytes.littleEndian32();
            long padded = size + (size & 1);
            left -= CHUNK_HEADER + padded;
            if (left < 0) {
                throw Dimensions.broken(FORMAT);
            }
            byte[] header = bytes.exactly((int) Math.min(size, LONGEST_HEADER));
            bytes.skip(padded - header.length);
            Dimensions stated = size(name, header);
            first = first == null ? stated : first;
            picture |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
        }
        if (left != 0 || !picture || first == null) {
            throw Dimensions.broken(FORMAT);
        }
        return first;
    }

    /** The size where the chunk states one, else null. */
    private static Dimensions size(String name, byte[] header) {
        return switch (name) {
            case "VP8 " -> lossy(header);
            case "VP8L" -> lossless(header);
            case "VP8X" -> extended(header);
            default -> null;
        };
    }

    private static Dimensions lossy(byte[] header) {
        requireAtLeast(10, header);
        if (number(header, 3, 3) != 0x2A019D) {
            throw Dimensions.broken(FORMAT);
        }
        return Dimensions.check(number(header, 6, 2) & 0x3FFF, number(header, 8, 2) & 0x3FFF, FORMAT);
    }

    private static Dimensions lossless(byte[] header) {
        requireAtLeast(5, header);
        if (header[0] != 0x2F) {
            throw Dimensions.broken(FORMAT);
        }
        long bits = number(header, 1, 4);
        return Dimensions.check((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, FORMAT);
    }

    private static Dimensions extended(byte[] header) {
        requireAtLeast(10, header);
        return Dimensions.check(number(header, 4, 3) + 1, number(header, 7, 3) + 1, FORMAT);
    }

    /** The lowest byte first. */
    private static long number(byte[] header, int at, int length) {
        long number = 0;
        for (int place = length - 1; place >= 0; place--) {
            number = number << 8 | header[at + place] & 0xFF;
        }
        return number;
    }

    private static void requireAtLeast(int needed, byte[] header) {
        if (header.length < needed) {
            throw Dimensions.broken(FORMAT);
        }
    }
}

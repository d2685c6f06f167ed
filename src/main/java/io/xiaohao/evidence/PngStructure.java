package io.xiaohao.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** A PNG from its header to its end chunk, every checksum checked (W3C PNG, 5). */
final class PngStructure {

    private static final String FORMAT = "PNG";
    private static final int SIGNATURE = 8;
    private static final int HEADER_LENGTH = 13;
    private static final int BLOCK = 64 * 1024;

    private PngStructure() {}

    /** Refuses what has no pixels or no end, a wrong checksum, and what is smuggled behind the end. */
    static void check(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            bytes.skip(SIGNATURE);
            readChunks(bytes);
            SmuggledContent.check(bytes);
        }
        Dimensions.check(file, FORMAT);
    }

    private static void readChunks(FileBytes bytes) throws IOException {
        boolean first = true;
        boolean pixels = false;
        String name = "";
        while (!name.equals("IEND")) {
            long length = bytes.bigEndian32();
            name = bytes.name4();
            if (first && !(name.equals("IHDR") && length == HEADER_LENGTH)) {
                throw Dimensions.broken(FORMAT);
            }
            if (length > EvidenceFiles.LARGEST) {
                throw new EOFException();
            }
            checkChunk(bytes, name, length);
            first = false;
            pixels |= name.equals("IDAT");
        }
        if (!pixels) {
            throw Dimensions.broken(FORMAT);
        }
    }

    private static void checkChunk(FileBytes bytes, String name, long length) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        long left = length;
        while (left > 0) {
            byte[] block = bytes.exactly((int) Math.min(BLOCK, left));
            checksum.update(block);
            left -= block.length;
        }
        if (checksum.getValue() != bytes.bigEndian32()) {
            throw Dimensions.broken(FORMAT);
        }
    }
}

package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** A JPEG from its first marker to its last (ITU-T T.81, annex B). */
final class JpegStructure {

    private static final String FORMAT = "JPEG";
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_SEGMENT = 0xC0;

    /** Cameras and programs write 1 to 14; each takes a decoder through all pixels again. */
    private static final int MOST_SCANS = 64;

    private JpegStructure() {}

    /** Refuses what has no scan or no end, what cannot be decoded, and what is smuggled behind the end. */
    static void check(Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            if (bytes.next() != 0xFF || bytes.next() != START_OF_IMAGE) {
                throw Dimensions.broken(FORMAT);
            }
            readSegments(bytes);
            SmuggledContent.check(bytes);
        }
        Dimensions.check(file, FORMAT);
    }

    private static void readSegments(FileBytes bytes) throws IOException {
        int scans = 0;
        int marker = marker(bytes, bytes.next());
        while (marker != END_OF_IMAGE) {
            if (standsAlone(marker)) {
                marker = marker(bytes, bytes.next());
                continue;
            }
            int length = bytes.bigEndian16();
            if (marker < FIRST_SEGMENT || length < 2) {
                throw Dimensions.broken(FORMAT);
            }
            bytes.skip(length - 2L);
            if (marker == START_OF_SCAN) {
                scans++;
                if (scans > MOST_SCANS) {
                    throw Refusal.unsupported("JPEG 图片的扫描层数异常（超过 64 层），不予接收；请重新导出后上传。");
                }
                marker = markerBehindScan(bytes);
            } else {
                marker = marker(bytes, bytes.next());
            }
        }
        if (scans == 0) {
            throw Dimensions.broken(FORMAT);
        }
    }

    /** The next marker, of which the first byte has been read. */
    static int marker(FileBytes bytes, int first) throws IOException {
        if (first != 0xFF) {
            throw Dimensions.broken(FORMAT);
        }
        int marker = bytes.next();
        while (marker == 0xFF) {
            marker = bytes.next();
        }
        return marker;
    }

    /** Within a scan 0xFF is followed by 0 where it is data and by a restart marker where decoding may set in again. */
    private static int markerBehindScan(FileBytes bytes) throws IOException {
        while (true) {
            if (bytes.next() != 0xFF) {
                continue;
            }
            int marker = marker(bytes, 0xFF);
            if (marker != 0 && !isRestart(marker)) {
                return marker;
            }
        }
    }

    /** Whether nothing follows the marker. */
    static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}

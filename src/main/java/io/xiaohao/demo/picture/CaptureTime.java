package io.xiaohao.demo.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes into a JPEG when it was taken, as a camera does: as {@code DateTimeOriginal} of an EXIF block. */
public final class CaptureTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 2;
    private static final int HEADER = 8;
    private static final int DIRECTORY_OF_ONE = 18;
    private static final int TEXT = 20;
    private static final int TIFF = HEADER + 2 * DIRECTORY_OF_ONE + TEXT;

    private CaptureTime() {}

    /** The same picture with the time in it. */
    public static byte[] in(byte[] jpeg, LocalDateTime takenAt) {
        ByteArrayOutputStream dated = new ByteArrayOutputStream(jpeg.length + TIFF + 16);
        dated.write(jpeg, 0, START_OF_IMAGE);
        dated.writeBytes(segment(takenAt));
        dated.write(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
        return dated.toByteArray();
    }

    private static byte[] segment(LocalDateTime takenAt) {
        int length = Short.BYTES + NAME.length + TIFF;
        ByteBuffer segment = ByteBuffer.allocate(Short.BYTES + length);
        segment.putShort((short) 0xFFE1).putShort((short) length).put(NAME);
        segment.putShort((short) 0x4D4D).putShort((short) 0x002A).putInt(HEADER);
        directory(segment, 0x8769, 4, 1, HEADER + DIRECTORY_OF_ONE);
        directory(segment, 0x9003, 2, TEXT, HEADER + 2 * DIRECTORY_OF_ONE);
        segment.put(takenAt.format(FORMAT).getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        return segment.array();
    }

    /** A directory with one entry and none after it. */
    private static void directory(ByteBuffer segment, int tag, int type, int count, int offset) {
        segment.putShort((short) 1);
        segment.putShort((short) tag).putShort((short) type).putInt(count).putInt(offset);
        segment.putInt(0);
    }
}

package io.xiaohao.demo.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes into a JPEG when and where it was taken, as a phone does: an EXIF block with {@code DateTimeOriginal} and the
 * place.
 */
public final class CameraData {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 2;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int TEXT = 20;
    private static final int DEGREES = 24;
    private static final int EXIF = HEADER + directorySize(2);
    private static final int GPS = EXIF + directorySize(1);
    private static final int TIME = GPS + directorySize(4);
    private static final int LATITUDE = TIME + TEXT;
    private static final int LONGITUDE = LATITUDE + DEGREES;
    private static final int TIFF = LONGITUDE + DEGREES;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;

    /** Ten-thousandths of a second of arc: some three millimetres. */
    private static final int PRECISION = 10_000;

    private CameraData() {}

    /** The same picture with the time and the place in it. */
    public static byte[] in(byte[] jpeg, LocalDateTime takenAt, Spot spot) {
        ByteArrayOutputStream told = new ByteArrayOutputStream(jpeg.length + TIFF + 16);
        told.write(jpeg, 0, START_OF_IMAGE);
        told.writeBytes(segment(takenAt, spot));
        told.write(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
        return told.toByteArray();
    }

    private static byte[] segment(LocalDateTime takenAt, Spot spot) {
        int length = Short.BYTES + NAME.length + TIFF;
        ByteBuffer segment = ByteBuffer.allocate(Short.BYTES + length);
        segment.putShort((short) 0xFFE1).putShort((short) length).put(NAME);
        segment.putShort((short) 0x4D4D).putShort((short) 0x002A).putInt(HEADER);
        begin(segment, 2);
        entry(segment, 0x8769, LONG, 1, EXIF);
        entry(segment, 0x8825, LONG, 1, GPS);
        end(segment);
        begin(segment, 1);
        entry(segment, 0x9003, ASCII, TEXT, TIME);
        end(segment);
        begin(segment, 4);
        entry(segment, 1, ASCII, 2, 'N' << 24);
        entry(segment, 2, RATIONAL, 3, LATITUDE);
        entry(segment, 3, ASCII, 2, 'E' << 24);
        entry(segment, 4, RATIONAL, 3, LONGITUDE);
        end(segment);
        segment.put(takenAt.format(FORMAT).getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        degrees(segment, spot.latitude());
        degrees(segment, spot.longitude());
        return segment.array();
    }

    private static int directorySize(int entries) {
        return Short.BYTES + entries * ENTRY + Integer.BYTES;
    }

    private static void begin(ByteBuffer segment, int entries) {
        segment.putShort((short) entries);
    }

    private static void entry(ByteBuffer segment, int tag, int type, int count, int valueOrOffset) {
        segment.putShort((short) tag).putShort((short) type).putInt(count).putInt(valueOrOffset);
    }

    /** No directory follows. */
    private static void end(ByteBuffer segment) {
        segment.putInt(0);
    }

    private static void degrees(ByteBuffer segment, double angle) {
        int whole = (int) angle;
        int minutes = (int) ((angle - whole) * 60);
        double seconds = ((angle - whole) * 60 - minutes) * 60;
        segment.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        segment.putInt((int) Math.round(seconds * PRECISION)).putInt(PRECISION);
    }
}

package io.xiaohao.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** EXIF data as a phone writes them, made by hand: a TIFF structure of three directories. */
final class ExifData {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int HEADER = 8;

    private final List<Field> first = new ArrayList<>();
    private final List<Field> exif = new ArrayList<>();
    private final List<Field> gps = new ArrayList<>();

    private record Field(int tag, int type, int count, byte[] value) {}

    ExifData camera(String make) {
        first.add(ascii(0x010F, make));
        return this;
    }

    ExifData orientation(int code) {
        first.add(new Field(
                0x0112, SHORT, 1, ByteBuffer.allocate(4).putShort((short) code).array()));
        return this;
    }

    ExifData takenAt(String moment) {
        exif.add(ascii(0x9003, moment));
        return this;
    }

    ExifData digitizedAt(String moment) {
        exif.add(ascii(0x9004, moment));
        return this;
    }

    ExifData offset(String offset) {
        exif.add(ascii(0x9011, offset));
        return this;
    }

    ExifData place(double latitude, double longitude) {
        gps.add(ascii(0x0001, latitude < 0 ? "S" : "N"));
        gps.add(degrees(0x0002, latitude));
        gps.add(ascii(0x0003, longitude < 0 ? "W" : "E"));
        gps.add(degrees(0x0004, longitude));
        return this;
    }

    /** The data from their byte order mark on. */
    byte[] block() {
        List<Field> root = new ArrayList<>(first);
        int exifAt = HEADER + size(root) + 2 * 12;
        int gpsAt = exifAt + size(exif);
        root.add(pointer(0x8769, exifAt));
        root.add(pointer(0x8825, gpsAt));
        return SampleFiles.join(
                new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8},
                directory(root, HEADER),
                directory(exif, exifAt),
                directory(gps, gpsAt));
    }

    /** The JPEG with these data. */
    byte[] in(byte[] jpeg) {
        return SampleFiles.withSegment(jpeg, 0xE1, SampleFiles.join(SampleFiles.text("Exif\0\0"), block()));
    }

    private static int size(List<Field> fields) {
        int size = 2 + 12 * fields.size() + 4;
        for (Field field : fields) {
            size += field.value().length > 4 ? field.value().length : 0;
        }
        return size;
    }

    private static byte[] directory(List<Field> fields, int at) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        ByteBuffer entries = ByteBuffer.allocate(2 + 12 * fields.size() + 4);
        entries.putShort((short) fields.size());
        for (Field field : fields) {
            entries.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
            if (field.value().length > 4) {
                entries.putInt(at + entries.capacity() + values.size());
                values.writeBytes(field.value());
            } else {
                entries.put(ByteBuffer.allocate(4).put(field.value()).array());
            }
        }
        return SampleFiles.join(entries.array(), values.toByteArray());
    }

    private static Field ascii(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Field(tag, ASCII, value.length, value);
    }

    private static Field pointer(int tag, int to) {
        return new Field(tag, LONG, 1, ByteBuffer.allocate(4).putInt(to).array());
    }

    private static Field degrees(int tag, double degrees) {
        double positive = Math.abs(degrees);
        int whole = (int) positive;
        int millionths = (int) Math.round((positive - whole) * 60 * 1_000_000);
        ByteBuffer value = ByteBuffer.allocate(24);
        value.putInt(whole)
                .putInt(1)
                .putInt(millionths)
                .putInt(1_000_000)
                .putInt(0)
                .putInt(1);
        return new Field(tag, RATIONAL, 3, value.array());
    }
}

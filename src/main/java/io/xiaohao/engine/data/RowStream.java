package io.xiaohao.engine.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Rows as bytes: before each row a 1, after the last a 0; each value is a letter that says what it is, and what it is.
 * Written once for all versions to come: a letter never changes its meaning.
 */
final class RowStream {

    private static final int MORE = 1;
    private static final int END = 0;

    private RowStream() {}

    static void write(Object[] row, DataOutputStream out) throws IOException {
        out.writeByte(MORE);
        for (Object value : row) {
            writeValue(value, out);
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(END);
    }

    /** The next row, or null after the last. */
    static Object[] read(int columns, DataInputStream in) throws IOException {
        if (in.readByte() == END) {
            return null;
        }
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = readValue(in);
        }
        return row;
    }

    private static void writeValue(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('-');
        } else if (value instanceof Long number) {
            out.writeByte('n');
            out.writeLong(number);
        } else if (value instanceof BigDecimal decimal) {
            bytes('p', decimal.toString().getBytes(StandardCharsets.US_ASCII), out);
        } else if (value instanceof Double number) {
            out.writeByte('f');
            out.writeDouble(number);
        } else if (value instanceof LocalDate date) {
            out.writeByte('d');
            out.writeLong(date.toEpochDay());
        } else if (value instanceof LocalDateTime instant) {
            out.writeByte('i');
            out.writeLong(instant.toEpochSecond(ZoneOffset.UTC));
            out.writeInt(instant.getNano());
        } else if (value instanceof byte[] content) {
            bytes('b', content, out);
        } else {
            bytes('t', value.toString().getBytes(StandardCharsets.UTF_8), out);
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '-' -> null;
            case 'n' -> in.readLong();
            case 'p' -> new BigDecimal(new String(bytes(in), StandardCharsets.US_ASCII));
            case 'f' -> in.readDouble();
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case 'i' -> LocalDateTime.ofEpochSecond(in.readLong(), in.readInt(), ZoneOffset.UTC);
            case 'b' -> bytes(in);
            case 't' -> new String(bytes(in), StandardCharsets.UTF_8);
            default -> throw new IOException("A value of an unknown kind: " + kind);
        };
    }

    private static void bytes(char kind, byte[] content, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new IOException("A value is cut off");
        }
        return content;
    }
}

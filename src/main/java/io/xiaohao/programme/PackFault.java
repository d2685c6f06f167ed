package io.xiaohao.programme;

import java.util.Objects;

/**
 * One thing that is wrong in a pack.
 *
 * @param file the file's name in the pack's folder, or the folder's where a file is missing
 * @param line the line as the editor or Excel counts it, from 1; 0 where the whole file is meant
 * @param column the column's heading, the key or the cell; null where the whole line is meant
 * @param message one Chinese sentence that says what is wrong and what is expected
 */
public record PackFault(String file, int line, String column, String message) {

    /** A file and a message are needed. */
    public PackFault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
    }

    /** A fault of a whole file. */
    public static PackFault of(String file, String message) {
        return new PackFault(file, 0, null, message);
    }

    /** {@code 文件:行(列) 说明}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column != null) {
            text.append('(').append(column).append(')');
        }
        return text.append(' ').append(message).toString();
    }
}

package io.xiaohao.engine.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A column, and its values in a form that does not depend on the database they come from: numbers, dates, texts, bytes.
 *
 * @param name as its database spells it
 * @param type from {@link Types}
 * @param wholeSeconds whether it is an instant without fraction, as all of the engine's on MySQL are
 * @param counted whether the database itself gives the numbers
 */
record Column(String name, int type, boolean wholeSeconds, boolean counted) {

    /** The name by which the column is the same in every database. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The value of the row, as exactly as this column keeps it; null where there is none. */
    Object read(ResultSet row, int index) throws SQLException {
        Object value =
                switch (type) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(index);
                    case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                        row.getLong(index);
                    case Types.DECIMAL, Types.NUMERIC -> row.getBigDecimal(index);
                    case Types.REAL, Types.FLOAT, Types.DOUBLE -> row.getDouble(index);
                    case Types.DATE -> row.getObject(index, LocalDate.class);
                    case Types.TIMESTAMP -> row.getObject(index, LocalDateTime.class);
                    default -> row.getString(index);
                };
        return row.wasNull() ? null : kept(value);
    }

    /** What is left of a value once it stands in this column: an instant loses what the column does not keep. */
    Object kept(Object value) {
        return value instanceof LocalDateTime instant
                ? instant.truncatedTo(wholeSeconds ? ChronoUnit.SECONDS : ChronoUnit.MILLIS)
                : value;
    }
}

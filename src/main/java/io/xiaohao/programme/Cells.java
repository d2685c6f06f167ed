package io.xiaohao.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written in the cells of a pack's tables. */
final class Cells {

    static final String YES = "是";
    static final String NO = "否";

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");

    private Cells() {}

    /** A day as 2021-05-31 or, as Excel likes to make of it, 2021/5/31. */
    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether the cell says yes; blank means no. */
    static boolean yes(PackRow row, String column) {
        return row.cell(column).equals(YES);
    }

    /** What the row says of its origin; blank means that the document says so. */
    static Origin origin(PackRow row) {
        return Origin.named(row.cell(TableSchema.ORIGIN)).orElse(Origin.DOCUMENT);
    }
}

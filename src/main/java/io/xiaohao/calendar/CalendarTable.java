package io.xiaohao.calendar;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored calendar: a few dozen days a year, always read as a whole. */
@Repository
class CalendarTable {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CalendarTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Every stored day in order. */
    List<CalendarDay> all() {
        return database.sql("select calendar_date, kind, name from calendar_day order by calendar_date")
                .query((row, number) -> new CalendarDay(
                        row.getObject("calendar_date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }

    /** Adds days that are not stored yet. */
    void insert(Collection<CalendarDay> days) {
        batches.batchUpdate(
                "insert into calendar_day (kind, name, calendar_date) values (?, ?, ?)",
                days,
                BATCH,
                CalendarTable::fill);
    }

    /** Overwrites days that are stored. */
    void update(Collection<CalendarDay> days) {
        batches.batchUpdate(
                "update calendar_day set kind = ?, name = ? where calendar_date = ?", days, BATCH, CalendarTable::fill);
    }

    private static void fill(PreparedStatement statement, CalendarDay day) throws SQLException {
        statement.setString(1, day.kind().name());
        statement.setString(2, day.name());
        statement.setObject(3, day.date());
    }
}

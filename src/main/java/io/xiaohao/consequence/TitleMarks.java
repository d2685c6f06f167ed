package io.xiaohao.consequence;

import io.xiaohao.consequence.TitleMark.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The titles and vertical management put on record at run time. */
@Repository
class TitleMarks {

    private final JdbcClient jdbc;

    TitleMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a government, newest first. */
    List<TitleMark> of(String government) {
        return jdbc.sql("select * from title_mark where government = ? order by number desc")
                .param(government)
                .query(TitleMarks::mark)
                .list();
    }

    /** Those of a unit or area. */
    List<TitleMark> of(String government, String object) {
        return of(government).stream().filter(mark -> mark.isOf(object)).toList();
    }

    /** Holds everybody else of the government back until the transaction ends. */
    void lock(String government) {
        jdbc.sql("select code from government where code = ? for update")
                .param(government)
                .query(String.class)
                .optional();
    }

    void add(String government, TitleMark mark) {
        jdbc.sql("insert into title_mark (government, number, object_name, kind, words, from_day, to_day, document,"
                        + " marked_by, marked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        government,
                        mark.number(),
                        mark.object(),
                        mark.kind().name(),
                        mark.words(),
                        mark.from(),
                        mark.to(),
                        mark.document(),
                        mark.markedBy(),
                        mark.markedAt())
                .update();
    }

    void end(String government, int number, LocalDate lastDay, String document, String account, LocalDateTime at) {
        jdbc.sql("update title_mark set to_day = ?, end_document = ?, ended_by = ?, ended_at = ?"
                        + " where government = ? and number = ? and to_day is null")
                .params(lastDay, document, account, at, government, number)
                .update();
    }

    private static TitleMark mark(ResultSet row, int index) throws SQLException {
        return new TitleMark(
                row.getInt("number"),
                row.getString("object_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("document"),
                row.getString("marked_by"),
                row.getObject("marked_at", LocalDateTime.class),
                row.getString("end_document"));
    }
}

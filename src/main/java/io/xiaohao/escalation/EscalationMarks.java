package io.xiaohao.escalation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What windows are counted over, kept from events: each programme, kind, subject, period and origin once. */
@Component
class EscalationMarks {

    /** A report that was missed. */
    static final String REPORT = "REPORT";
    /** A month's ranking: among the last two or not. */
    static final String LAST_TWO = "LAST_TWO";
    /** A bulletin in which the subject appears: criticised or not. */
    static final String BULLETIN = "BULLETIN";

    private final JdbcClient jdbc;

    EscalationMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A bulletin in which a subject appears. */
    record Appearance(String period, boolean bad) {}

    /** Notes it; a later word on the same replaces the earlier, whose place in time it keeps. */
    void note(
            String programme,
            String kind,
            String subject,
            String period,
            String origin,
            boolean bad,
            LocalDateTime at) {
        int updated = jdbc.sql("update escalation_mark set bad = ? where programme = ? and kind = ? and subject = ?"
                        + " and period = ? and origin = ?")
                .params(bad, programme, kind, subject, period, origin)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into escalation_mark (programme, kind, subject, period, origin, bad, noted_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(programme, kind, subject, period, origin, bad, at)
                    .update();
        }
    }

    /** Forgets what an earlier version of a period said. */
    void forget(String programme, String kind, String period) {
        jdbc.sql("delete from escalation_mark where programme = ? and kind = ? and period = ?")
                .params(programme, kind, period)
                .update();
    }

    /** The periods in which the subject did badly. */
    Set<String> badPeriods(String programme, String kind, String subject) {
        return Set.copyOf(jdbc.sql("select distinct period from escalation_mark where programme = ? and kind = ?"
                        + " and subject = ? and bad = true")
                .params(programme, kind, subject)
                .query(String.class)
                .list());
    }

    /** The bulletins in which the subject appears, in the order in which they were published. */
    List<Appearance> appearances(String programme, String subject) {
        return jdbc.sql("select period, max(case when bad then 1 else 0 end) as criticised, min(noted_at) as first_at"
                        + " from escalation_mark where programme = ? and kind = ? and subject = ?"
                        + " group by period order by first_at, period")
                .params(programme, BULLETIN, subject)
                .query((row, number) -> new Appearance(row.getString("period"), row.getInt("criticised") == 1))
                .list();
    }
}

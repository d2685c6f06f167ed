package io.xiaohao.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the list of an object or unit stood at any moment, and what moved on it between two, from its issues' spans. */
@Service
@Transactional(readOnly = true)
public class StandingLedger {

    private static final String SETTLED = "('CLOSED', 'REJECTED', 'MERGED')";
    private static final String AT_MOMENT = " from issue_span s join issue i on i.id = s.issue_id"
            + " where i.programme = :programme and s.from_at <= :moment and s.to_at > :moment";
    private static final String COUNTS = "select s.status, count(*) as n" + AT_MOMENT + " and %s group by s.status";
    private static final String OPEN =
            "select i.number, i.place, i.description, i.discovered_on, s.status, s.deadline, s.deadline_counted_from,"
                    + " s.deadline_counted_days, s.remind_at, s.overdue_at, s.serious_at, s.submitted_at" + AT_MOMENT
                    + " and %s and s.status not in " + SETTLED + " order by i.discovered_on, i.registered_at, i.number";
    private static final String WITH_OPEN = "select distinct i.object_code" + AT_MOMENT
            + " and i.object_code is not null and s.status not in " + SETTLED;
    private static final String REGISTERED = "select count(*) from issue i where i.programme = :programme and %s"
            + " and i.closed_before = false and i.registered_at >= :from and i.registered_at < :to";
    private static final String CLOSED = "select count(*)" + AT_MOMENT
            + " and %s and i.closed_before = false and s.status = 'CLOSED' and s.from_at >= :from and s.from_at < :to";

    private final JdbcClient jdbc;

    StandingLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How it stood at the moment. */
    public Standing standing(FigureScope scope, LocalDateTime moment) {
        Map<IssueStatus, Long> byStatus = new EnumMap<>(IssueStatus.class);
        asked(COUNTS, scope)
                .param("moment", moment)
                .query((row, index) -> byStatus.put(IssueStatus.valueOf(row.getString("status")), row.getLong("n")))
                .list();
        List<OpenIssue> open = asked(OPEN, scope)
                .param("moment", moment)
                .query((row, index) -> openIssue(row, moment))
                .list();
        return new Standing(byStatus, open);
    }

    /** How many were put on the list from the one moment to before the other, without what came closed (历史销号). */
    public long registered(FigureScope scope, LocalDateTime from, LocalDateTime to) {
        return asked(REGISTERED, scope)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** How many were closed from the one moment to before the other, and were so still at a third. */
    public long closed(FigureScope scope, LocalDateTime from, LocalDateTime to, LocalDateTime moment) {
        return asked(CLOSED, scope)
                .param("from", from)
                .param("to", to)
                .param("moment", moment)
                .query(Long.class)
                .single();
    }

    /** Codes of the supervised objects that had an issue not settled at the moment. */
    public Set<String> objectsWithOpenIssues(String programme, LocalDateTime moment) {
        return new TreeSet<>(jdbc.sql(WITH_OPEN)
                .param("programme", programme)
                .param("moment", moment)
                .query(String.class)
                .list());
    }

    private StatementSpec asked(String statement, FigureScope scope) {
        return jdbc.sql(statement.formatted(scope.kind().condition()))
                .param("programme", scope.programme())
                .param("code", scope.code());
    }

    private static OpenIssue openIssue(ResultSet row, LocalDateTime moment) throws SQLException {
        IssueStatus status = IssueStatus.valueOf(row.getString("status"));
        Deadline deadline = deadline(row);
        return new OpenIssue(
                row.getString("number"),
                row.getString("place"),
                row.getString("description"),
                status,
                LightRule.light(status, deadline, row.getObject("submitted_at", LocalDateTime.class), moment),
                row.getObject("discovered_on", LocalDate.class),
                deadline == null ? null : deadline.day());
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("deadline", LocalDate.class);
        if (day == null) {
            return null;
        }
        return new Deadline(
                day,
                row.getObject("deadline_counted_from", LocalDate.class),
                row.getObject("deadline_counted_days", Integer.class),
                row.getObject("remind_at", LocalDateTime.class),
                row.getObject("overdue_at", LocalDateTime.class),
                row.getObject("serious_at", LocalDateTime.class));
    }
}

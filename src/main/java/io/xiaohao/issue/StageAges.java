package io.xiaohao.issue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the issues of a ledger have been where they are: the closed loop as a funnel with ages. */
@Service
@Transactional(readOnly = true)
public class StageAges {

    private static final List<IssueStatus> STAGES = List.of(
            IssueStatus.REGISTERED,
            IssueStatus.RECTIFYING,
            IssueStatus.SUBMITTED,
            IssueStatus.APPROVING,
            IssueStatus.SHELVED);

    private static final String OF_STAGE = " from issue i join issue_span s on s.id = i.current_span_id"
            + " where i.programme = :programme and i.status = :status";
    private static final String OF_UNITS = " and (i.lead_unit in (:units) or i.handling_unit in (:units) or exists"
            + " (select 1 from issue_responsible_unit r where r.issue_id = i.id and r.unit_code in (:units)))";
    private static final String AGES =
            "select count(*) as n, avg(timestampdiff(second, s.from_at, :now)) as seconds" + OF_STAGE + "%s";
    private static final String OLDEST =
            "select i.number, s.from_at" + OF_STAGE + "%s order by s.from_at, i.number limit 1";

    private final JdbcClient jdbc;
    private final IssueClock clock;

    StageAges(JdbcClient jdbc, IssueClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stages before closure in the order of the loop; {@code onlyUnits} narrows to what these see; null: all. */
    public List<Stage> of(String programme, Set<String> onlyUnits) {
        List<Stage> stages = new ArrayList<>();
        LocalDateTime now = clock.now();
        for (IssueStatus status : STAGES) {
            stages.add(
                    onlyUnits != null && onlyUnits.isEmpty()
                            ? new Stage(status, 0, null, null, null)
                            : stage(programme, status, onlyUnits, now));
        }
        return stages;
    }

    private Stage stage(String programme, IssueStatus status, Set<String> onlyUnits, LocalDateTime now) {
        Optional<Oldest> oldest = asked(OLDEST, programme, status, onlyUnits)
                .query((row, index) -> new Oldest(row.getString(1), row.getObject(2, LocalDateTime.class)))
                .optional();
        if (oldest.isEmpty()) {
            return new Stage(status, 0, null, null, null);
        }
        return asked(AGES, programme, status, onlyUnits)
                .param("now", now)
                .query((row, index) -> new Stage(
                        status,
                        row.getLong("n"),
                        Duration.ofSeconds(Math.max(0, Math.round(row.getDouble("seconds")))),
                        oldest.get().number(),
                        Duration.between(oldest.get().since(), now)))
                .single();
    }

    private StatementSpec asked(String statement, String programme, IssueStatus status, Set<String> onlyUnits) {
        StatementSpec asked = jdbc.sql(statement.formatted(onlyUnits == null ? "" : OF_UNITS))
                .param("programme", programme)
                .param("status", status.name());
        return onlyUnits == null ? asked : asked.param("units", onlyUnits);
    }

    private record Oldest(String number, LocalDateTime since) {}

    /**
     * One stage.
     *
     * @param status the stage
     * @param count how many issues are in it
     * @param average how long they have been in it on average; null where there is none
     * @param oldest the number of the one that has been in it longest; null where there is none
     * @param longest how long that one has been in it
     */
    public record Stage(IssueStatus status, long count, Duration average, String oldest, Duration longest) {}
}

package io.xiaohao.issue;

import io.xiaohao.issue.LedgerCounts.Alike;
import java.time.Duration;
import java.time.LocalDateTime;
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

    private static final String OLDEST = "select i.number, i.stage_since from %s where i.programme = :programme"
            + " and i.status = :status%s order by %s limit 1";
    private static final String OF_UNITS = " and (i.lead_unit in (:units) or i.handling_unit in (:units) or exists"
            + " (select 1 from issue_responsible_unit r where r.issue_id = i.id and r.unit_code in (:units)))";

    private final JdbcClient jdbc;
    private final LedgerCounts counts;
    private final IssueClock clock;

    StageAges(JdbcClient jdbc, LedgerCounts counts, IssueClock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** The stages before closure in the order of the loop; {@code onlyUnits} narrows to what these see; null: all. */
    public List<Stage> of(String programme, Set<String> onlyUnits) {
        List<Alike> alike = counts.of(programme, onlyUnits);
        LocalDateTime now = clock.now();
        return STAGES.stream()
                .map(status -> stage(programme, status, onlyUnits, alike, now))
                .toList();
    }

    private Stage stage(
            String programme, IssueStatus status, Set<String> onlyUnits, List<Alike> alike, LocalDateTime now) {
        List<Alike> inStage =
                alike.stream().filter(each -> each.as().status() == status).toList();
        long number = inStage.stream().mapToLong(Alike::number).sum();
        if (number == 0) {
            return new Stage(status, 0, null, null, null);
        }
        long since = inStage.stream().mapToLong(Alike::sinceSeconds).sum();
        Duration average = Duration.ofSeconds(Math.max(0, CountKeeper.seconds(now) - since / number));
        return oldest(programme, status, onlyUnits)
                .map(oldest ->
                        new Stage(status, number, average, oldest.number(), Duration.between(oldest.since(), now)))
                .orElseGet(() -> new Stage(status, number, average, null, null));
    }

    private Optional<Oldest> oldest(String programme, IssueStatus status, Set<String> onlyUnits) {
        LedgerPath path = LedgerPaths.longest(status);
        StatementSpec asked = jdbc.sql(OLDEST.formatted(path.table(), onlyUnits == null ? "" : OF_UNITS, path.order()))
                .param("programme", programme)
                .param("status", status.name());
        return (onlyUnits == null ? asked : asked.param("units", onlyUnits))
                .query((row, index) -> new Oldest(row.getString(1), row.getObject(2, LocalDateTime.class)))
                .optional();
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

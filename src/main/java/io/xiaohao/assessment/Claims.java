package io.xiaohao.assessment;

import io.xiaohao.assessment.Claim.Kind;
import io.xiaohao.assessment.Claim.Outcome;
import io.xiaohao.assessment.RoundFacts.Place;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections and appeals by their rounds. */
@Repository
public class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a round, in the order in which they were lodged. */
    public List<Claim> of(AssessmentRound round) {
        return jdbc.sql("select c.*, m.is_unit from assessment_claim c join assessment_member m"
                        + " on m.programme = c.programme and m.period = c.period and m.group_code = c.group_code"
                        + " and m.object_code = c.object_code"
                        + " where c.programme = ? and c.period = ? order by c.number")
                .params(round.programme(), round.period().code())
                .query(Claims::claim)
                .list();
    }

    /** What was put in the place of results; of several about one the latest. */
    Map<Place, BigDecimal> corrections(AssessmentRound round) {
        Map<Place, BigDecimal> corrections = new HashMap<>();
        of(round).stream()
                .filter(claim -> claim.outcome() == Outcome.UPHELD)
                .forEach(claim -> corrections.put(new Place(claim.group(), claim.objectCode()), claim.points()));
        return corrections;
    }

    /** Whether an objection against the round's draft waits for headquarters. */
    public boolean hasOpenObjection(AssessmentRound round) {
        return of(round).stream().anyMatch(claim -> claim.kind() == Kind.OBJECTION && claim.isOpen());
    }

    void add(AssessmentRound round, Claim claim) {
        jdbc.sql("insert into assessment_claim (programme, period, number, kind, group_code, object_code, object_name,"
                        + " lodged_by, lodged_at, reason, asked_points, evidence_ids)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round.programme(),
                        round.period().code(),
                        claim.number(),
                        claim.kind().name(),
                        claim.group(),
                        claim.objectCode(),
                        claim.object(),
                        claim.lodgedBy(),
                        claim.lodgedAt(),
                        claim.reason(),
                        claim.askedPoints(),
                        String.join("、", claim.evidenceIds()))
                .update();
    }

    void decide(AssessmentRound round, Claim claim, Outcome outcome, BigDecimal points, Decision decision) {
        jdbc.sql("update assessment_claim set outcome = ?, points = ?, opinion = ?, decided_by = ?, decided_at = ?"
                        + " where programme = ? and period = ? and number = ? and outcome is null")
                .params(
                        outcome.name(),
                        points,
                        decision.opinion(),
                        decision.by(),
                        decision.at(),
                        round.programme(),
                        round.period().code(),
                        claim.number())
                .update();
    }

    /** Who decided when, and what was written. */
    record Decision(String by, LocalDateTime at, String opinion) {}

    private static Claim claim(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        String evidence = row.getString("evidence_ids");
        return new Claim(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("group_code"),
                row.getString("object_code"),
                row.getString("object_name"),
                row.getBoolean("is_unit"),
                row.getString("lodged_by"),
                row.getObject("lodged_at", LocalDateTime.class),
                row.getString("reason"),
                row.getBigDecimal("asked_points"),
                evidence == null || evidence.isEmpty() ? List.of() : List.of(evidence.split("、")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBigDecimal("points"),
                row.getString("opinion"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class));
    }
}

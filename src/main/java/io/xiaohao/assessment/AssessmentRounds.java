package io.xiaohao.assessment;

import io.xiaohao.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds by programme and period. */
@Repository
public class AssessmentRounds {

    private static final String SELECT = "select * from assessment_round where programme = ?";

    private final JdbcClient jdbc;

    AssessmentRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The round; empty where there is none. */
    public Optional<AssessmentRound> find(String programme, AssessmentPeriod period) {
        return jdbc.sql(SELECT + " and period = ?")
                .params(programme, period.code())
                .query(AssessmentRounds::round)
                .optional();
    }

    /** The round; refused as not found where there is none. */
    public AssessmentRound round(String programme, AssessmentPeriod period) {
        return find(programme, period).orElseThrow(() -> Refusal.notFound("%s没有考评。".formatted(period.label())));
    }

    /** Every round of a programme, in the order of periods. */
    public List<AssessmentRound> all(String programme) {
        return jdbc.sql(SELECT).param(programme).query(AssessmentRounds::round).list().stream()
                .sorted(Comparator.comparing(AssessmentRound::period))
                .toList();
    }

    /** The round with its row locked, so that two people who end it at once do so one after the other. */
    AssessmentRound locked(String programme, AssessmentPeriod period) {
        return jdbc.sql(SELECT + " and period = ? for update")
                .params(programme, period.code())
                .query(AssessmentRounds::round)
                .optional()
                .orElseThrow(() -> Refusal.notFound("%s没有考评。".formatted(period.label())));
    }

    void add(AssessmentRound round) {
        jdbc.sql("insert into assessment_round (programme, period, government, opened_at, due_day, compute_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        round.programme(),
                        round.period().code(),
                        round.government(),
                        round.openedAt(),
                        round.dueDay(),
                        round.computeAt())
                .update();
    }

    void drafted(AssessmentRound round, LocalDateTime now, LocalDateTime checkingUntil) {
        jdbc.sql("update assessment_round set drafted_at = ?, checking_until = ? where programme = ? and period = ?")
                .params(now, checkingUntil, round.programme(), round.period().code())
                .update();
    }

    void published(AssessmentRound round, LocalDateTime now, String by, LocalDateTime appealsUntil) {
        jdbc.sql("update assessment_round set published_at = ?, published_by = ?, appeals_until = ?"
                        + " where programme = ? and period = ?")
                .params(now, by, appealsUntil, round.programme(), round.period().code())
                .update();
    }

    private static AssessmentRound round(ResultSet row, int number) throws SQLException {
        return new AssessmentRound(
                row.getString("programme"),
                AssessmentPeriod.of(row.getString("period")),
                row.getString("government"),
                row.getObject("opened_at", LocalDateTime.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject("compute_at", LocalDateTime.class),
                row.getObject("drafted_at", LocalDateTime.class),
                row.getObject("checking_until", LocalDateTime.class),
                row.getObject("published_at", LocalDateTime.class),
                row.getString("published_by"),
                row.getObject("appeals_until", LocalDateTime.class));
    }
}

package io.xiaohao.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the days of rounds that are still running again when the working days change; what is past stays as it was. */
@Component
public class RoundReschedule {

    private final JdbcClient jdbc;
    private final AssessmentPacks packs;
    private final AssessmentRounds rounds;
    private final AssessmentClock clock;

    RoundReschedule(JdbcClient jdbc, AssessmentPacks packs, AssessmentRounds rounds, AssessmentClock clock) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Counts all of them again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void all() {
        List<String> programmes = jdbc.sql("select distinct programme from assessment_round order by programme")
                .query(String.class)
                .list();
        for (String programme : programmes) {
            packs.find(programme).ifPresent(rules -> rounds.all(programme).forEach(round -> again(rules, round)));
        }
    }

    private void again(AssessmentRules rules, AssessmentRound round) {
        LocalDateTime now = clock.now();
        if (!round.isComputed()) {
            LocalDate dueDay = clock.dueDay(rules, round.period(), round.openedAt());
            LocalDateTime computeAt = clock.computeAt(round.period(), round.openedAt());
            set(round, "due_day = ?, compute_at = ?", dueDay, computeAt);
        } else if (!round.isPublished() && now.isBefore(round.checkingUntil())) {
            set(round, "checking_until = ?", clock.after(round.draftedAt(), rules.checkingDays()));
        } else if (round.takesAppeals(now)) {
            set(round, "appeals_until = ?", clock.after(round.publishedAt(), rules.appealDays()));
        }
    }

    private void set(AssessmentRound round, String columns, Object... values) {
        List<Object> parameters = new ArrayList<>(Arrays.asList(values));
        parameters.add(round.programme());
        parameters.add(round.period().code());
        jdbc.sql("update assessment_round set " + columns + " where programme = ? and period = ?")
                .params(parameters)
                .update();
    }
}

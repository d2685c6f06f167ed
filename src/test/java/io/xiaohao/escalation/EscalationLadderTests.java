package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.programme.DecisionTables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder row by row (domain rules, "Escalation"), and which causes each pack has. */
@XiaohaoTest
class EscalationLadderTests {

    @Autowired
    private DecisionTables decisionTables;

    @Autowired
    private EscalationRulebook rulebook;

    @ParameterizedTest
    @CsvSource({
        "ISSUE_SERIOUS, issue.seriously-overdue, 1, '', SUPERVISION_ORDER, 5",
        "ISSUE_SERIOUS, issue.returned, 3, '', SUPERVISION_ORDER, 5",
        "ORDER_UNANSWERED, '', 1, SUPERVISION_ORDER, SUPERVISION_ORDER, 5",
        "ORDER_UNANSWERED, '', 2, SUPERVISION_ORDER, CRITICISM, 5",
        "ORDER_UNANSWERED, '', 3, CRITICISM, INTERVIEW, 5",
        "REPORT_MISSED, report.missed, 2, '', CRITICISM,",
        "REPORT_MISSED, report.missed, 3, '', CRITICISM,",
        "COMMITMENT_BROKEN, commitment.broken, 1, INTERVIEW, WRITTEN_REVIEW,",
        "LAST_TWO, ranking.published, 2, '', INTERVIEW,",
        "MILESTONE_MISSED, milestone.missed, 1, '', INTERVIEW,",
        "CRITICISED_TWICE, grade.awarded, 2, '', INTERVIEW,",
        "CRITICISED_THRICE, grade.awarded, 3, '', WRITTEN_REVIEW,",
        "ANNUAL_BAD, grade.awarded, 1, '', ADMONITION,",
        "MANUAL, '', 1, SUPERVISION_ORDER, SUPERVISION_ORDER, 5"
    })
    void proposes(String cause, String event, int count, String rung, String measure, Integer limitDays) {
        Map<String, Object> row = decide(cause, event, count, rung);

        assertThat(row.get("measure")).isEqualTo(measure);
        assertThat(row.get("limitDays")).isEqualTo(limitDays);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUE_SERIOUS, issue.returned, 2",
        "ISSUE_SERIOUS, issue.returned, 4",
        "ORDER_UNANSWERED, '', 4",
        "REPORT_MISSED, report.missed, 1",
        "LAST_TWO, ranking.published, 1",
        "CRITICISED_TWICE, grade.awarded, 1",
        "CRITICISED_THRICE, grade.awarded, 2",
        "COMMITMENT_BROKEN, commitment.broken, 1"
    })
    void proposesNothing(String cause, String event, int count) {
        assertThat(decide(cause, event, count, "").get("measure")).isNull();
    }

    @Test
    void eachPackHasItsOwnCauses() {
        assertThat(rulebook.rules("wencheng-2015").causes().keySet())
                .contains(Cause.LAST_TWO, Cause.ISSUE_SERIOUS)
                .doesNotContain(Cause.MILESTONE_MISSED, Cause.CRITICISED_TWICE, Cause.ANNUAL_BAD);
        assertThat(rulebook.rules("wenshan-2021").causes().keySet())
                .contains(Cause.MILESTONE_MISSED, Cause.REPORT_MISSED)
                .doesNotContain(Cause.LAST_TWO, Cause.ANNUAL_BAD);
        assertThat(rulebook.rules("sheqi-2022").causes().keySet())
                .contains(Cause.CRITICISED_TWICE, Cause.CRITICISED_THRICE, Cause.ANNUAL_BAD)
                .doesNotContain(Cause.LAST_TWO, Cause.MILESTONE_MISSED);
    }

    @Test
    void headquartersDecidesTheTwoLowestRungsOnly() {
        EscalationRules rules = rulebook.rules("sheqi-2022");
        for (Measure measure : Measure.values()) {
            boolean low = measure.compareTo(Measure.CRITICISM) < 0;
            assertThat(rules.deciderOf(measure))
                    .as(measure.name())
                    .isEqualTo(low ? Decider.HEADQUARTERS : Decider.LEADERS);
        }
    }

    private Map<String, Object> decide(String cause, String event, int count, String rung) {
        return decisionTables.decide(
                "wencheng-2015",
                "escalation-ladder",
                Map.of("cause", cause, "event", event, "count", count, "rung", rung));
    }
}

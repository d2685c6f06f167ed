package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Posts;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ten working days without a decision: it is the commander's turn, unless it is about himself. */
@XiaohaoTest
class EscalationCommanderTests {

    private static final String COMMANDER = "wencheng-zhihuizhang";
    private static final LocalDate DAY = LocalDate.parse("2015-05-04");

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private EscalationRun run;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        run = new EscalationRun(fixture);
        fixture.bean(Posts.class).handOver(COMMANDER, "wencheng-gonganju", DAY);
        fixture.afterwards(() -> fixture.bean(Posts.class).vacate(COMMANDER, DAY));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theCommanderAloneDecidesThen() {
        EscalationCase waiting = run.propose("苔湖村", Measure.CRITICISM);
        assertThat(waiting.candidates("approve-escalation")).containsExactly("leaders");

        waiting.passTo("2015-05-19T00:00");

        assertThat(waiting.candidates("approve-escalation")).containsExactly("wencheng-gonganju");
        waiting.complete("approve-escalation", "wencheng-gonganju", "decision", "APPROVE", "opinion", "同意");
        assertThat(waiting.stored().taken().by()).isEqualTo("wencheng-gonganju");
    }

    @Test
    void aCommanderWhoHeadsTheSubjectLeavesItToTheOrganisationDepartment() {
        EscalationCase waiting = run.propose("县公安局", Measure.CRITICISM);

        waiting.passTo("2015-05-19T00:00");

        assertThat(waiting.candidates("approve-escalation")).containsExactly("organization");
    }

    @Test
    void headquartersToo() {
        EscalationCase order = run.propose("二新村", Measure.REMINDER);
        assertThat(order.candidates("approve-escalation")).containsExactly("headquarters");

        order.passTo("2015-05-19T00:00");

        assertThat(order.candidates("approve-escalation")).containsExactly("wencheng-gonganju");
    }
}

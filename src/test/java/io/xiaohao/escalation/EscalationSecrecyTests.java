package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.testing.StoredTexts;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Names and minutes of an interview stand in their own table and nowhere else: no running or historic variable, no detail,
 * no bytes, remark, incident or stack trace of the engine, no journal, notice, history or kept answer of ours.
 */
@XiaohaoTest
class EscalationSecrecyTests {

    private static final String SECRET = "密甲丙";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void neitherNamesNorMinutesStayElsewhere() throws Exception {
        EscalationRun run = new EscalationRun(fixture);
        EscalationCase talk = run.propose("陈宅村", Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        refused(talk, "schedule-interview", "interviewees", SECRET, "interviewAt", "2015-05-01T10:00");
        schedule(talk, "2015-05-08T10:00");
        talk.complete("record-interview", "discipline", "held", false, "minutes", SECRET + "出差");
        schedule(talk, "2015-05-13T10:00");
        refused(talk, "record-interview", "held", true, "minutes", SECRET, "commitments", "清理河道");
        talk.complete(
                "record-interview",
                "discipline",
                "held",
                true,
                "minutes",
                SECRET,
                "commitments",
                "清理河道",
                "commitmentDeadline",
                "2015-05-20",
                "whatNobodyAskedFor",
                SECRET);
        talk.complete("confirm-commitments", "supervisor", "fulfilled", true);

        assertThat(StoredTexts.tablesWith(database, SECRET)).containsExactly("escalation_interview");
    }

    private static void schedule(EscalationCase talk, String moment) {
        talk.complete(
                "schedule-interview",
                "discipline",
                "interviewAt",
                moment,
                "interviewees",
                SECRET,
                "interviewers",
                SECRET + "、书记",
                "reason",
                SECRET);
        talk.passTo(moment);
    }

    private static void refused(EscalationCase talk, String task, Object... answers) {
        assertThatThrownBy(() -> talk.complete(task, "discipline", answers)).isInstanceOf(Refusal.class);
    }
}

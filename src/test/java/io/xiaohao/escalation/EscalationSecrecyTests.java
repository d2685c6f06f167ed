package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.escalation.EscalationRun.Case;
import io.xiaohao.issue.process.LoopFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and minutes of an interview stand in their own table and nowhere else. */
@XiaohaoTest
class EscalationSecrecyTests {

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACT_RU_VARIABLE where TEXT_",
                "ACT_HI_VARINST where TEXT_",
                "ACT_HI_DETAIL where TEXT_",
                "journal_entry where data",
                "notice where content"
            })
    void neitherNamesNorMinutesStayElsewhere(String column) {
        Case talk = new EscalationRun(fixture).propose("陈宅村", Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE", "opinion", "同意");
        talk.complete("schedule-interview", "discipline", "interviewAt", "2015-05-08T10:00", "interviewees", "机密姓名甲");
        talk.passTo("2015-05-08T10:00");
        talk.complete("record-interview", "discipline", "held", true, "minutes", "机密纪要乙");

        assertThat(fixture.bean(JdbcClient.class)
                        .sql("select count(*) from " + column + " like '%机密%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

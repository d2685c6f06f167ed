package io.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.consequence.process.ConsequenceFixture;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Organization;
import io.xiaohao.report.process.ReportFixture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what of reports, rankings and what results bring. */
@XiaohaoTest
class NoticeOfResultsTests {

    private static final String WEEK = "2021-W33";
    private static final String PERIOD = "2033-03";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organization organization;

    private NoticeRun notices;

    @BeforeEach
    void open() {
        notices = new NoticeRun(http);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from assessment_member where period = ?").param(PERIOD).update();
        jdbc.sql("delete from assessment_round where period = ?").param(PERIOD).update();
    }

    @Test
    void aUnitIsToldWhatItHasToReport() throws Exception {
        try (ReportFixture reports = new ReportFixture(beans)) {
            reports.finding("2021-08-13T10:00", "广南县");
            reports.ask(WEEK);
        }
        String unit = organization.unit("wenshan", "广南县").code();

        assertThat(notices.kinds(unit, "2021年第33周")).containsExactly("REPORT_REQUESTED");
        assertThat(notices.of(unit, "2021年第33周").get(0).required("text").asText())
                .isEqualTo("请于2021年8月20日17时30分前报送2021年第33周“广南县”的周报。");
        String other = organization.unit("wenshan", "西畴县").code();
        assertThat(notices.of(other, "“广南县”")).isEmpty();
    }

    @Test
    void aUnitIsToldWhatItsResultBrings() throws Exception {
        try (ConsequenceFixture played = new ConsequenceFixture(beans)) {
            played.publish("2031-Q1", "县邮储银行", "BAD");
        }
        String unit = organization.unit("sheqi", "县邮储银行").code();

        assertThat(notices.of(unit, "“冻结干部提拔”").get(0).required("text").asText())
                .startsWith("“县邮储银行”的结果运用事项“冻结干部提拔”（2031年4月8日起")
                .endsWith("：待确认。");
        String other = organization.unit("sheqi", "县农商银行").code();
        assertThat(notices.of(other, "县邮储银行")).isEmpty();
    }

    @Test
    void thoseWhoAreRankedAreToldOfTheDraftAndOfWhatBecameOfTheirClaims() throws Exception {
        member("villages", "花园村");
        tell(DomainEvent.of("assessment.drafted", "wencheng", "wencheng-2015", PERIOD)
                .with("period", PERIOD)
                .with("groups", List.of("villages"))
                .with("checkingUntil", LocalDate.parse("2033-04-05")));
        tell(DomainEvent.of("assessment.corrected", "wencheng", "wencheng-2015", PERIOD + "/花园村")
                .with("period", PERIOD)
                .with("group", "villages")
                .with("object", "花园村"));
        String lead = organization
                .responsibilities(
                        "wencheng-2015", organization.area("wencheng", "花园村").code())
                .get(0)
                .leadUnits()
                .get(0);

        assertThat(notices.kinds(lead, "2033年3月")).containsExactly("CLAIM_DECIDED", "RANKING_DRAFTED");
        assertThat(notices.of(lead, "2033年3月").get(0).required("text").asText()).contains("成立，结果已更正");
        assertThat(notices.of("headquarters@sheqi", "2033年3月")).isEmpty();
    }

    private void member(String group, String village) {
        LocalDateTime opened = LocalDateTime.parse("2033-03-21T09:00");
        jdbc.sql("insert into assessment_round (programme, period, government, opened_at, compute_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params("wencheng-2015", PERIOD, "wencheng", opened, opened)
                .update();
        jdbc.sql("insert into assessment_member (programme, period, group_code, object_code, object_name, is_unit,"
                        + " position, links, sheets, standard_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        "wencheng-2015",
                        PERIOD,
                        group,
                        organization.area("wencheng", village).code(),
                        village,
                        false,
                        1,
                        "",
                        1,
                        "1")
                .update();
    }

    private void tell(DomainEvent event) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(Journal.class).record(event));
    }
}

package io.xiaohao.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Light;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardFiguresTests {

    private static final LocalDate DAY = LocalDate.of(2015, 6, 1);
    private static final ProgrammePack PACK = new ProgrammePack(
            "国家卫生县城",
            "WC2015",
            false,
            false,
            100,
            null,
            new ProgrammePack.Words("联系领导", "销号率"),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

    @Test
    void withoutIssuesTheRateIsADash() {
        DashboardView view = view(new Figures("合计", 0, Map.of(), Map.of(), null, 0));

        assertThat(view.rate().text()).isEqualTo("—");
        assertThat(view.rate().value()).isNull();
        assertThat(view.lights()).allMatch(light -> light.count().href() == null);
    }

    @Test
    void theRateShowsWhatItIsMadeOf() {
        DashboardView view = view(new Figures(
                "合计",
                16,
                Map.of(
                        IssueStatus.CLOSED,
                        12L,
                        IssueStatus.REJECTED,
                        1L,
                        IssueStatus.MERGED,
                        1L,
                        IssueStatus.SHELVED,
                        2L),
                Map.of(),
                new BigDecimal("85.71"),
                0));

        assertThat(view.rate().text()).isEqualTo("85.71%");
        assertThat(view.terms()).extracting(DashboardView.Count::number).containsExactly(12L, 16L, 1L, 1L);
        assertThat(view.terms())
                .extracting(DashboardView.Count::href)
                .containsExactly(
                        "/issues?programme=wencheng-2015&status=CLOSED",
                        "/issues?programme=wencheng-2015",
                        "/issues?programme=wencheng-2015&status=REJECTED",
                        "/issues?programme=wencheng-2015&status=MERGED");
        assertThat(view.rate().formula()).contains("挂账问题计入分母");
    }

    @Test
    void whatIsSeriouslyOverdueIsRedToo() {
        DashboardView view = view(
                new Figures("合计", 5, Map.of(), Map.of(Light.RED, 3L, Light.SERIOUS, 2L), new BigDecimal("0.00"), 0));

        assertThat(view.lights().get(0).count().number()).isEqualTo(2);
        assertThat(view.lights().get(1).count().number()).isEqualTo(5);
        assertThat(view.lights().get(1).count().href()).isEqualTo("/issues?programme=wencheng-2015&light=RED");
    }

    private static DashboardView view(Figures whole) {
        Programme programme = new Programme("wencheng-2015", "wencheng", "方案", DAY, null, PACK);
        LedgerSummary summary = new LedgerSummary("wencheng-2015", DAY, whole, List.of(), List.of());
        return new DashboardFigures(programme, summary, code -> null).view(false, LocalDateTime.of(2015, 6, 1, 10, 20));
    }
}

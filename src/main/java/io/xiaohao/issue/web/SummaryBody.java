package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.issue.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ledger in figures, in JSON. */
record SummaryBody(
        String programme,
        LocalDate asOf,
        long total,
        long closed,
        long shelved,
        long historical,
        BigDecimal rectificationRate,
        String rateFormula,
        Map<String, Long> byStatus,
        Map<String, Long> byLight,
        List<GroupBody> byObject,
        List<GroupBody> byList) {

    private static final String FORMULA = "销号率 = 已销号 ÷（全部 − 不予受理 − 已合并）× 100%，挂账问题计入分母";

    static SummaryBody of(LedgerSummary summary) {
        Figures whole = summary.whole();
        return new SummaryBody(
                summary.programme(),
                summary.asOf(),
                whole.total(),
                whole.in(IssueStatus.CLOSED),
                whole.in(IssueStatus.SHELVED),
                whole.closedBefore(),
                whole.rectificationRate(),
                FORMULA,
                statuses(whole),
                lights(whole),
                summary.byObject().stream()
                        .map(each -> GroupBody.of("object", each))
                        .toList(),
                summary.byList().stream()
                        .map(each -> GroupBody.of("list", each))
                        .toList());
    }

    private static Map<String, Long> statuses(Figures figures) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (IssueStatus status : IssueStatus.values()) {
            counts.put(status.name(), figures.in(status));
        }
        return counts;
    }

    /** RED counts everything overdue; SERIOUS says how many of these are seriously so. */
    private static Map<String, Long> lights(Figures figures) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            counts.put(light.name(), figures.byLight().getOrDefault(light, 0L));
        }
        counts.merge(Light.RED.name(), counts.get(Light.SERIOUS.name()), Long::sum);
        return counts;
    }

    /** Figures of one object or list. */
    record GroupBody(
            String object,
            String list,
            long total,
            long closed,
            long shelved,
            BigDecimal rectificationRate,
            Map<String, Long> byStatus,
            Map<String, Long> byLight) {

        static GroupBody of(String kind, Figures figures) {
            return new GroupBody(
                    kind.equals("object") ? figures.name() : null,
                    kind.equals("list") ? figures.name() : null,
                    figures.total(),
                    figures.in(IssueStatus.CLOSED),
                    figures.in(IssueStatus.SHELVED),
                    figures.rectificationRate(),
                    statuses(figures),
                    lights(figures));
        }
    }
}

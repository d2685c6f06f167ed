package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.Light;
import io.xiaohao.issue.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One issue in the ledger's page.
 *
 * @param number its number
 * @param light its light
 * @param status where it stands
 * @param statusStyle the style class of that
 * @param area where
 * @param category of what kind
 * @param description what was found, cut
 * @param leadUnit the lead unit's name, or what stands for it
 * @param deadline the day, or what stands for it
 * @param remaining how the time runs, or null
 * @param urgency the style class of that
 * @param marks what is worth a second look
 * @param waiting whether headquarters has still to dispatch it
 * @param paper what the printed ledger says of it
 */
record LedgerPageRow(
        String number,
        PageLight light,
        String status,
        String statusStyle,
        String area,
        String category,
        String description,
        String leadUnit,
        String deadline,
        String remaining,
        String urgency,
        List<String> marks,
        boolean waiting,
        Paper paper) {

    private static final int LONGEST_DESCRIPTION = 90;

    static LedgerPageRow of(IssueView issue, LocalDate today) {
        return new LedgerPageRow(
                issue.number(),
                PageLight.of(issue.light()),
                issue.status().label(),
                PageText.style(issue.status()),
                issue.area(),
                issue.category(),
                PageText.cut(issue.description(), LONGEST_DESCRIPTION),
                orElse(issue, issue.leadUnit(), "待交办"),
                orElse(issue, issue.deadline(), "未定"),
                PageText.remaining(issue, today),
                PageText.urgency(issue),
                marks(issue),
                issue.status() == IssueStatus.REGISTERED,
                Paper.of(issue));
    }

    /** What is still to come is told from what never comes: a rejected issue gets no unit. */
    private static String orElse(IssueView issue, Object value, String awaited) {
        if (value != null) {
            return value.toString();
        }
        return issue.status() == IssueStatus.REGISTERED ? awaited : "—";
    }

    /** The same on the list and on the issue's own page. */
    static List<String> marks(IssueView issue) {
        List<String> marks = new ArrayList<>();
        if (issue.severity() != Severity.GENERAL) {
            marks.add(issue.severity().label());
        }
        if (issue.unsigned() && issue.parts() == 0) {
            marks.add(issue.unsignedLate() ? "逾期未签收" : "未签收");
        }
        if (issue.round() > 1) {
            marks.add("第%d轮".formatted(issue.round()));
        }
        if (issue.returnCount() > 0) {
            marks.add("退回%d次".formatted(issue.returnCount()));
        }
        if (issue.parts() > 0) {
            marks.add("分项%d个".formatted(issue.parts()));
        }
        if (issue.historical()) {
            marks.add("历史销号");
        }
        return marks;
    }

    /**
     * The columns of the printed ledger that the screen has not.
     *
     * @param units lead unit and responsible units
     * @param measures what the unit did, else what is required of it
     * @param progress where it stands, in words
     * @param closed the day it was struck off, or —
     */
    record Paper(String units, String measures, String progress, String closed) {

        private static final int LONGEST_MEASURES = 120;

        static Paper of(IssueView issue) {
            String lead = Objects.toString(issue.leadUnit(), "待交办");
            boolean others = issue.responsibleUnits() != null
                    && !issue.responsibleUnits().isBlank();
            String measures = issue.measures() == null ? issue.requirement() : issue.measures();
            String light =
                    issue.light() == Light.NONE ? "" : "（" + issue.light().label() + "）";
            return new Paper(
                    others ? lead + "；" + issue.responsibleUnits() : lead,
                    Objects.toString(PageText.cut(measures, LONGEST_MEASURES), "—"),
                    issue.status().label() + light,
                    issue.closedAt() == null
                            ? "—"
                            : issue.closedAt().toLocalDate().toString());
        }
    }
}

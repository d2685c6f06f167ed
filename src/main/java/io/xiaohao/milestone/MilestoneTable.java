package io.xiaohao.milestone;

import io.xiaohao.programme.Origin;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads milestones.csv: one row a milestone, at most one a month. */
final class MilestoneTable {

    static final String FILE = "milestones.csv";

    private static final String DATE = "节点";
    private static final String POINTS = "总体评分下限";
    private static final String RATE = "问题清单整改达标率下限(%)";
    private static final String EVALUATOR = "评估主体";
    private static final String REQUIREMENTS = "其他要求";
    private static final String ORIGIN = "来源";

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern BETWEEN_REQUIREMENTS = Pattern.compile("[；;]");
    private static final int LONGEST_REQUIREMENT = 500;

    private MilestoneTable() {}

    static List<Milestone> milestones(PackContents pack) {
        return pack.rows(FILE).stream()
                .map(MilestoneTable::milestone)
                .sorted(Comparator.comparing(Milestone::date))
                .toList();
    }

    /** What is wrong beside the single cells, which are checked with the other tables. */
    static List<PackFault> check(PackContents pack) {
        List<PackFault> faults = new ArrayList<>();
        Map<YearMonth, Integer> months = new HashMap<>();
        for (PackRow row : pack.rows(FILE)) {
            date(row.cell(DATE))
                    .map(date -> months.putIfAbsent(YearMonth.from(date), row.line()))
                    .ifPresent(other -> faults.add(row.fault(DATE, "同一个月只能有一个节点，第%d行已有。".formatted(other))));
            if (requirements(row.cell(REQUIREMENTS)).stream()
                    .anyMatch(requirement -> requirement.length() > LONGEST_REQUIREMENT)) {
                faults.add(row.fault(REQUIREMENTS, "每项要求不超过%d字，各项用；隔开。".formatted(LONGEST_REQUIREMENT)));
            }
        }
        return faults;
    }

    private static Milestone milestone(PackRow row) {
        return new Milestone(
                date(row.cell(DATE)).orElseThrow(),
                new BigDecimal(row.cell(POINTS)),
                new BigDecimal(row.cell(RATE)),
                row.blank(EVALUATOR) ? null : row.cell(EVALUATOR),
                requirements(row.cell(REQUIREMENTS)),
                Origin.named(row.cell(ORIGIN)).orElse(Origin.DOCUMENT));
    }

    private static List<String> requirements(String cell) {
        return Arrays.stream(BETWEEN_REQUIREMENTS.split(cell))
                .map(String::strip)
                .filter(requirement -> !requirement.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> date(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}

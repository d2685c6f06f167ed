package io.xiaohao.report.digest;

import io.xiaohao.report.ReportFigures;
import io.xiaohao.report.ReportFigures.Forecast;
import io.xiaohao.report.ReportForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A week's digest as it was made: who reported, who did not, how each object stands, what has been open longest, which
 * demands of the supervision visits are not met, and how far it is to the next milestone.
 *
 * @param asOf the moment
 * @param form what was reported
 * @param whole all issues of the programme
 * @param entries each object (or unit)
 * @param longestOpen the issues open longest
 * @param demands what is demanded and not met
 * @param forecast the way to the next milestone of the whole programme; null where none is to come
 */
public record WeeklyDigest(
        LocalDateTime asOf,
        ReportForm form,
        Totals whole,
        List<Entry> entries,
        List<Longest> longestOpen,
        List<Demand> demands,
        Forecast forecast) {

    /** Copies the lists. */
    public WeeklyDigest {
        entries = List.copyOf(entries);
        longestOpen = List.copyOf(longestOpen);
        demands = List.copyOf(demands);
    }

    /** What of it concerns one object. */
    public WeeklyDigest of(String objectCode) {
        List<Entry> own = entries.stream()
                .filter(entry -> entry.code().equals(objectCode))
                .toList();
        return new WeeklyDigest(
                asOf,
                form,
                whole,
                own,
                longestOpen.stream()
                        .filter(issue ->
                                own.stream().anyMatch(entry -> entry.object().equals(issue.object())))
                        .toList(),
                demands.stream()
                        .filter(demand ->
                                own.stream().anyMatch(entry -> entry.object().equals(demand.object())))
                        .toList(),
                own.stream()
                        .map(entry -> entry.figures().forecast())
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(null));
    }

    /** How many are in a state. */
    public long count(ReportState state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /** Those in a state, joined by 、; empty where none is. */
    public String names(ReportState state) {
        return String.join(
                "、",
                entries.stream()
                        .filter(entry -> entry.state() == state)
                        .map(Entry::object)
                        .toList());
    }

    /** What became of a report by then. */
    public enum ReportState {
        /** Filed in time. */
        IN_TIME("按时报送"),
        /** Filed after its due moment. */
        LATE("迟报"),
        /** Not filed. */
        MISSING("未报"),
        /** Returned, and not filed again. */
        RETURNED("退回未重报"),
        /** Nothing was to be reported. */
        NOT_NEEDED("不需报送"),
        /** It could not be asked for. */
        NOT_ASKED("未能布置");

        private final String label;

        ReportState(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    /**
     * All issues of the programme.
     *
     * @param open not settled
     * @param registered put on the list in the week
     * @param closed closed in the week
     * @param overdue past their deadline
     * @param serious of these, the seriously overdue
     * @param shelved put off
     * @param rate the rectification rate in per cent, or null
     */
    public record Totals(
            long open, long registered, long closed, long overdue, long serious, long shelved, BigDecimal rate) {

        /** The rate as people read it. */
        public String rateText() {
            return rate == null ? "—" : rate.toPlainString() + "%";
        }
    }

    /**
     * One object (or unit).
     *
     * @param code its code
     * @param object its name
     * @param group the name of the group that supervises it, or null
     * @param state what became of its report
     * @param filedAt when it was first filed, or null
     * @param figures how it stood
     */
    public record Entry(
            String code,
            String object,
            String group,
            ReportState state,
            LocalDateTime filedAt,
            ReportFigures figures) {}

    /**
     * An issue that has been open long.
     *
     * @param object whose it is
     * @param issue the issue
     * @param days how many days it has been known
     */
    public record Longest(String object, ReportFigures.Line issue, long days) {}

    /**
     * A demand that is not met.
     *
     * @param object of whom
     * @param text what
     * @param since the day on which it was made
     * @param timesNotMet how many later visits found it not met
     */
    public record Demand(String object, String text, LocalDate since, int timesNotMet) {}
}

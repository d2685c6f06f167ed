package io.xiaohao.issue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * All of an issue that anybody counts by; issues that are alike in it are one number. The light is told by the instants from
 * which it changes, so that a number need not be touched when time passes; of an issue without a light they are null, of one
 * handed in what comes after the handing in never comes ({@link IssueSpan#OPEN_END}).
 *
 * @param area where it lies
 * @param object the supervised object, or null
 * @param list its list's name
 * @param status where it stands
 * @param closedBefore whether it was closed before it was taken over
 * @param everOverdue whether it was ever overdue
 * @param everSerious whether it was ever seriously overdue
 * @param yellowFrom from when its light is yellow at least
 * @param redFrom from when it is red at least
 * @param seriousFrom from when it is seriously overdue
 * @param units the codes of its units, in order
 */
record CountedAs(
        String area,
        String object,
        String list,
        IssueStatus status,
        boolean closedBefore,
        boolean everOverdue,
        boolean everSerious,
        LocalDateTime yellowFrom,
        LocalDateTime redFrom,
        LocalDateTime seriousFrom,
        List<String> units) {

    static final String BETWEEN_FACTS = "\u001f";
    private static final String BETWEEN_UNITS = "\u001e";

    CountedAs {
        units = List.copyOf(units);
    }

    static CountedAs of(Issue issue) {
        Deadline deadline = issue.deadline().orElse(null);
        LocalDateTime frozenAt =
                switch (issue.status()) {
                    case RECTIFYING -> IssueSpan.OPEN_END;
                    case SUBMITTED, APPROVING -> issue.submittedAt();
                    case REGISTERED, SHELVED, CLOSED, REJECTED, MERGED -> null;
                };
        boolean lit = deadline != null && frozenAt != null;
        return new CountedAs(
                issue.finding().areaCode(),
                issue.finding().objectCode(),
                issue.finding().list(),
                issue.status(),
                issue.strikingOff().closedBefore(),
                issue.notes().everOverdue(),
                issue.notes().everSerious(),
                lit ? unlessAfter(frozenAt, deadline.remindAt()) : null,
                lit ? unlessAfter(frozenAt, deadline.overdueAt()) : null,
                lit ? unlessAfter(frozenAt, deadline.seriousAt()) : null,
                issue.units().stream().sorted().toList());
    }

    private static LocalDateTime unlessAfter(LocalDateTime frozenAt, LocalDateTime instant) {
        return instant.isAfter(frozenAt) ? IssueSpan.OPEN_END : instant;
    }

    /** The light at a moment, by the rule of {@link LightRule}. */
    Light lightAt(LocalDateTime moment) {
        if (redFrom == null) {
            return Light.NONE;
        }
        if (!moment.isBefore(seriousFrom)) {
            return Light.SERIOUS;
        }
        if (!moment.isBefore(redFrom)) {
            return Light.RED;
        }
        return moment.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
    }

    /** Whether one of these units has to do with it. */
    boolean concerns(Set<String> any) {
        for (String unit : units) {
            if (any.contains(unit)) {
                return true;
            }
        }
        return false;
    }

    /** As it is kept. */
    String text() {
        return String.join(
                BETWEEN_FACTS,
                area,
                orEmpty(object),
                list,
                status.name(),
                closedBefore ? "1" : "0",
                everOverdue ? "1" : "0",
                everSerious ? "1" : "0",
                orEmpty(yellowFrom),
                orEmpty(redFrom),
                orEmpty(seriousFrom),
                String.join(BETWEEN_UNITS, units));
    }

    static CountedAs read(String text) {
        String[] facts = text.split(BETWEEN_FACTS, -1);
        return new CountedAs(
                facts[0],
                facts[1].isEmpty() ? null : facts[1],
                facts[2],
                IssueStatus.valueOf(facts[3]),
                facts[4].equals("1"),
                facts[5].equals("1"),
                facts[6].equals("1"),
                instant(facts[7]),
                instant(facts[8]),
                instant(facts[9]),
                facts[10].isEmpty() ? List.of() : List.of(facts[10].split(BETWEEN_UNITS)));
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }

    private static LocalDateTime instant(String text) {
        return text.isEmpty() ? null : LocalDateTime.parse(text);
    }
}

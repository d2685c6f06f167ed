package io.xiaohao.escalation;

import io.xiaohao.organization.Names;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Interviews that would have the same people in two places: on one half of a day, with somebody in common. */
@Component
class InterviewClashes {

    private static final int HOURS = 3;

    private final Escalations escalations;
    private final EscalationSubjects subjects;

    InterviewClashes(Escalations escalations, EscalationSubjects subjects) {
        this.escalations = escalations;
        this.subjects = subjects;
    }

    /** Interviews arranged in the government from a day on, for so many days. */
    List<Interview> arranged(String government, LocalDate from, int days) {
        return escalations.interviewsBetween(
                government, from.atStartOfDay(), from.plusDays(days).atStartOfDay());
    }

    /** Those that clash with this one. */
    List<Interview> with(Interview interview) {
        LocalDateTime at = interview.interviewAt();
        return escalations
                .interviewsBetween(interview.escalation().government(), at.minusHours(HOURS), at.plusHours(HOURS))
                .stream()
                .filter(other -> !other.id().equals(interview.id()))
                .filter(other -> haveInCommon(interview, other))
                .toList();
    }

    /** Whether the same units are concerned. */
    boolean concernSame(Escalation one, Escalation other) {
        Set<String> units = new HashSet<>(subjects.of(one).units());
        return one.subject().equals(other.subject())
                || subjects.of(other).units().stream().anyMatch(units::contains);
    }

    private boolean haveInCommon(Interview one, Interview other) {
        Set<String> people = people(one);
        return people(other).stream().anyMatch(people::contains) || concernSame(one.escalation(), other.escalation());
    }

    private static Set<String> people(Interview interview) {
        Set<String> people = new HashSet<>(Names.split(interview.interviewees()));
        people.addAll(Names.split(interview.interviewers()));
        return people;
    }
}

package io.xiaohao.escalation;

import java.util.List;
import java.util.Objects;

/**
 * What gives cause to raise something.
 *
 * @param government the government
 * @param programme the programme's code
 * @param cause the cause
 * @param subject the name of the unit or object it is about
 * @param period the period it belongs to, such as {@code 2021-06} or {@code 2021-W24}
 * @param key what it is known by, so that the same ground is counted once
 * @param text what happened, in a Chinese sentence
 * @param issues numbers of the issues it is about, in order
 * @param previous the id of the escalation it follows from, or null
 */
record Ground(
        String government,
        String programme,
        Cause cause,
        String subject,
        String period,
        String key,
        String text,
        List<String> issues,
        Long previous) {

    Ground {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(period, "period");
        issues = List.copyOf(issues);
    }

    /** What only one at a time waits for its decision about. */
    String proposalKey() {
        return "%s|%s|%s".formatted(programme, cause, subject);
    }

    /** The same in other words. */
    Ground saying(String words) {
        return new Ground(government, programme, cause, subject, period, key, words, issues, previous);
    }
}

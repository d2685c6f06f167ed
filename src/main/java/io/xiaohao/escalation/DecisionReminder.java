package io.xiaohao.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * Told within the product when a decision is overdue, every working day; notifications listen.
 *
 * @param escalation its number
 * @param government the government
 * @param programme the programme's code
 * @param subject whom it is about
 * @param groups the groups that may decide
 * @param accounts the accounts that may decide
 * @param due the last day of the time for the decision
 * @param times how often it was reminded of
 */
public record DecisionReminder(
        long escalation,
        String government,
        String programme,
        String subject,
        List<String> groups,
        List<String> accounts,
        LocalDate due,
        int times) {}

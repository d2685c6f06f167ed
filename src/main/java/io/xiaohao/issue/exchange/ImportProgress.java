package io.xiaohao.issue.exchange;

import java.util.List;

/**
 * How far a confirmed file is.
 *
 * @param state CHECKED, CONFIRMED, DONE or FAILED
 * @param step what is being done, for people
 * @param done how many of the total are done in this step
 * @param total how many there are in this step; 0 where that is not known yet
 * @param accepted issues made of it, known once it is DONE
 * @param firstNumber the number of the first of its issues; null before there is any
 * @param lastNumber the number of the last of its issues so far; null before there is any
 * @param faults rows that were refused after all
 * @param message what to tell beside it; null where there is nothing
 */
public record ImportProgress(
        String state,
        String step,
        int done,
        int total,
        int accepted,
        String firstNumber,
        String lastNumber,
        List<RowError> faults,
        String message) {}

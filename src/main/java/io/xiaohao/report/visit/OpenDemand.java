package io.xiaohao.report.visit;

import java.time.LocalDate;

/**
 * What a visit demanded and no later one has found met.
 *
 * @param areaCode the object
 * @param object its name
 * @param number its number among the object's demands, from 1
 * @param text what is demanded
 * @param sincePeriod the visit that demanded it, such as {@code 2021-W23}
 * @param since the day on which it did
 * @param timesNotMet how many later visits found it not met
 */
public record OpenDemand(
        String areaCode,
        String object,
        int number,
        String text,
        String sincePeriod,
        LocalDate since,
        int timesNotMet) {}

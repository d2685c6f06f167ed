package io.xiaohao.report;

/**
 * Who is asked to report.
 *
 * @param government the government's code
 * @param programme the programme's code
 * @param objectCode the code of the object or unit
 * @param name its name
 * @param areaCode its area, or null
 * @param unitCode the unit that writes
 * @param supervisionGroup the group that reviews
 */
public record Reporter(
        String government,
        String programme,
        String objectCode,
        String name,
        String areaCode,
        String unitCode,
        String supervisionGroup) {}

package io.xiaohao.issue;

import java.time.LocalDate;
import java.util.List;

/**
 * How headquarters dispatches an issue (问题交办). Null leaves a value to what was registered, to the responsibility table
 * or to the kind's default.
 *
 * @param leadUnit name or code
 * @param responsibleUnits names or codes, 、-separated
 * @param deadline the last day
 * @param remark what headquarters adds
 * @param parts the parts it is divided into; empty: undivided
 */
public record Dispatch(
        String leadUnit, String responsibleUnits, LocalDate deadline, String remark, List<PartOrder> parts) {

    /**
     * One part (分项).
     *
     * @param unit name or code
     * @param place its place, or null for the whole's
     * @param deadline its last day, or null for the whole's
     * @param requirement what is demanded, or null for the whole's
     */
    public record PartOrder(String unit, String place, LocalDate deadline, String requirement) {}
}

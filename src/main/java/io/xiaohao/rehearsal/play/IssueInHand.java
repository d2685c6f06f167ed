package io.xiaohao.rehearsal.play;

import java.time.LocalDate;

/**
 * What somebody must know of an issue to do its task well.
 *
 * @param areaCode where it is
 * @param kind how it is to be rectified, by name
 * @param leadUnit the code of the lead unit that was given or has it, or null
 * @param hasDeadline whether a deadline was given or set
 * @param requestedDay the day the unit asks for, or null
 * @param requestedUnit the code of the unit it proposes to transfer to, or null
 */
record IssueInHand(
        String areaCode,
        String kind,
        String leadUnit,
        boolean hasDeadline,
        LocalDate requestedDay,
        String requestedUnit) {}

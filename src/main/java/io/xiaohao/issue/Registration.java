package io.xiaohao.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding that was checked and can be put on the list.
 *
 * @param number the number asked for, or null for the programme's next
 * @param finding what was found
 * @param leadUnit the code of the lead unit asked for, or null
 * @param responsibleUnits codes of the responsible units asked for
 * @param deadline the deadline asked for, or null
 * @param takenOver how far it was when it was taken over from a running ledger
 */
public record Registration(
        String number,
        Finding finding,
        String leadUnit,
        List<String> responsibleUnits,
        LocalDate deadline,
        Optional<TakenOver> takenOver) {

    /**
     * Closed before it came here (历史销号).
     *
     * @param closedOn the day
     * @param measures what was done, or null
     */
    public record TakenOver(LocalDate closedOn, String measures) {}
}

package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finding that was checked and can be put on the list.
 *
 * @param number the number asked for, or null for the programme's next
 * @param finding what was found
 * @param leadUnit the code of the lead unit asked for, or null
 * @param responsibleUnits codes of the responsible units asked for
 * @param deadline the deadline asked for, or null
 * @param evidence what shows the finding, in the order given
 * @param takenOver how far it was when it was taken over from a running ledger
 */
public record Registration(
        String number,
        Finding finding,
        String leadUnit,
        List<String> responsibleUnits,
        LocalDate deadline,
        List<Evidence> evidence,
        Optional<TakenOver> takenOver) {

    /**
     * How far it was in the ledger it came from.
     *
     * @param closedOn the day it was closed there (历史销号); null where it was handed in there and waits to be verified here
     * @param measures what was done; null only where it was closed without a word
     * @param evidence what shows what was done, in the order given
     */
    public record TakenOver(LocalDate closedOn, String measures, List<Evidence> evidence) {

        private TakenOver withTexts(UnaryOperator<String> passed) {
            return new TakenOver(closedOn, passed.apply(measures), evidence);
        }
    }

    /** The same with its texts passed through, such as to take telephone numbers out of them. */
    Registration withTexts(UnaryOperator<String> passed) {
        return new Registration(
                number,
                finding.withTexts(passed),
                leadUnit,
                responsibleUnits,
                deadline,
                evidence,
                takenOver.map(before -> before.withTexts(passed)));
    }
}

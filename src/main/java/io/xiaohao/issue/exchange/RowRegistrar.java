package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Checks and registers findings, as the ledger does. */
interface RowRegistrar {

    /**
     * Checks a finding without keeping it.
     *
     * @throws Refusal naming the value at fault as its field
     */
    void check(Programme programme, Map<String, String> values);

    /** An area that findings can be registered for, to look for other faults where a row's own is unknown; null: none. */
    String anyArea(Programme programme);

    /** What would become of a finding that {@link #check} let pass. */
    Outlook foresee(Programme programme, Map<String, String> values);

    /** Registers findings in the caller's transaction, all or none; gives their numbers in the same order. */
    List<String> registerAll(Programme programme, List<Map<String, String>> values);

    /**
     * What would become of a finding.
     *
     * @param leadUnit the lead unit's name; null where headquarters has to name it
     * @param deadline the last day; null where there is none yet
     */
    record Outlook(String leadUnit, LocalDate deadline) {}
}

package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
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

    /** Registers findings in the caller's transaction, all or none; gives their numbers in the same order. */
    List<String> registerAll(Programme programme, List<Map<String, String>> values);
}

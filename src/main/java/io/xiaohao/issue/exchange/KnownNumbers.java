package io.xiaohao.issue.exchange;

import io.xiaohao.programme.Programme;
import java.util.Set;

/** Tells which numbers of a superior's list are on the ledger already. */
interface KnownNumbers {

    /**
     * Those of the numbers that the programme's ledger has.
     *
     * @param list the list's name, or null for the programme's default list
     * @param originalNumbers numbers as the superior gave them, at most a few hundred
     */
    Set<String> known(Programme programme, String list, Set<String> originalNumbers);
}

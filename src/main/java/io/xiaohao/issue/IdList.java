package io.xiaohao.issue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Ids as one parameter of a statement. */
final class IdList {

    private static final int LEAST = 16;

    private IdList() {}

    /**
     * The same ids, the last repeated until there is a power of two of them: databases keep the plan of each statement they
     * have seen, and every number of parameters is another statement. None become one that no issue has.
     */
    static List<Long> of(List<Long> ids) {
        int size = Math.max(LEAST, Integer.highestOneBit(Math.max(1, 2 * ids.size() - 1)));
        List<Long> all = new ArrayList<>(ids);
        all.addAll(Collections.nCopies(size - ids.size(), ids.isEmpty() ? -1L : ids.get(ids.size() - 1)));
        return all;
    }
}

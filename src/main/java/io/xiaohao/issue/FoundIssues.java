package io.xiaohao.issue;

import java.util.Arrays;
import java.util.List;

/**
 * Which issues were found, in the order asked for, at the moment of asking: a long list is read from it piece by piece,
 * and none is left out or comes twice because somebody works on the ledger meanwhile.
 */
public final class FoundIssues {

    /** Nothing. */
    public static final FoundIssues NONE = new FoundIssues(List.of());

    private final long[] ids;

    FoundIssues(List<Long> ids) {
        this.ids = ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many. */
    public int size() {
        return ids.length;
    }

    List<Long> ids(int from, int most) {
        int until = (int) Math.min(ids.length, (long) from + most);
        return Arrays.stream(ids, Math.min(from, until), until).boxed().toList();
    }
}

package io.xiaohao.issue.web;

import io.xiaohao.issue.FoundIssues;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.LedgerQuery;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is found in a ledger, for a file: which issues, at once, and the issues themselves as they are written. */
@Component
class WholeLedger {

    private static final int CHUNK = 500;

    private final IssueLedger ledger;

    WholeLedger(IssueLedger ledger) {
        this.ledger = ledger;
    }

    /** Which; before an answer begins, so that what cannot be asked is refused as such. */
    FoundIssues find(LedgerQuery query) {
        return LedgerQueries.seesNothing(query) ? FoundIssues.NONE : ledger.find(query);
    }

    /** The issues, read some at a time. */
    Stream<IssueView> issues(FoundIssues found) {
        return Stream.iterate(0, from -> from < found.size(), from -> from + CHUNK)
                .map((Integer from) -> ledger.some(found, from, CHUNK))
                .flatMap(Collection::stream);
    }
}

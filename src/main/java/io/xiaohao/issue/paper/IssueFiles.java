package io.xiaohao.issue.paper;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what papers tell of an issue. */
@Component
public class IssueFiles {

    private final IssueLedger ledger;
    private final Programmes programmes;
    private final IssuingOffice office;

    IssueFiles(IssueLedger ledger, Programmes programmes, IssuingOffice office) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.office = office;
    }

    /** The file of an issue that was found in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public IssueFile of(Issue issue) {
        Programme programme = programmes.programme(issue.programme());
        return new IssueFile(
                ledger.view(issue),
                programme,
                office.name(programme),
                ledger.picturesNeeded(issue.programme(), issue.number()),
                ledger.history(issue));
    }
}

package io.xiaohao.issue.paper;

import io.xiaohao.document.PaperNumber;
import io.xiaohao.document.PaperNumbers;
import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.paper.ComparisonPaper.Compared;
import io.xiaohao.issue.paper.PaperEvidence.Shown;
import io.xiaohao.page.AccountNames;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The papers about one issue as docx. A paper is numbered when it is first made, and keeps its number; each assignment to
 * a unit (交办, 改派, after a relapse) and each closure has a paper of its own.
 */
@Service
public class IssuePapers {

    private static final int MOST_PICTURES = 4;
    private static final Set<IssueAct> FOUND = Set.of(IssueAct.REGISTERED, IssueAct.ASSIGNED);
    private static final Set<IssueAct> HANDED_IN = Set.of(IssueAct.DRAFTED, IssueAct.SUBMITTED);

    private final PaperNumbers numbers;
    private final PaperEvidence evidence;
    private final AccountNames accountNames;

    IssuePapers(PaperNumbers numbers, PaperEvidence evidence, AccountNames accountNames) {
        this.numbers = numbers;
        this.evidence = evidence;
        this.accountNames = accountNames;
    }

    /**
     * The 交办单 of the last assignment.
     *
     * @throws Refusal conflict where it was never assigned
     */
    public byte[] assignment(IssueFile file) {
        IssueView issue = file.issue();
        List<HistoryLine> assignments = file.lines(AssignmentPaper.OCCASIONS);
        if (issue.historical()) {
            throw Refusal.conflict("问题“%s”是接续台账时已销号的历史问题，没有交办单。".formatted(issue.number()));
        }
        if (issue.assignedAt() == null || assignments.isEmpty()) {
            throw Refusal.conflict("问题“%s”%s，尚未交办，不能出具交办单。"
                    .formatted(issue.number(), issue.status().label()));
        }
        AssignmentPaper paper = new AssignmentPaper(file, assignments);
        PaperNumber number = numbers.number(paper.occasion());
        return paper.write(number);
    }

    /**
     * The 销号单 of the last closure.
     *
     * @throws Refusal conflict where it is not closed
     */
    public byte[] closure(IssueFile file) {
        IssueView issue = file.issue();
        if (issue.status() != IssueStatus.CLOSED) {
            throw Refusal.conflict("问题“%s”%s，尚未销号，不能出具销号单。"
                    .formatted(issue.number(), issue.status().label()));
        }
        String government = file.programme().government();
        Shown before = evidence.shown(government, before(file), MOST_PICTURES);
        Shown after = evidence.shown(government, after(file), MOST_PICTURES);
        ClosurePaper paper = new ClosurePaper(file, before, after, this::nameOf);
        PaperNumber number = numbers.number(paper.occasion());
        return paper.write(number);
    }

    /** 整改前后对比 of some issues in the order given, as of a day; one picture each before and after. */
    public byte[] comparison(List<IssueFile> files, LocalDate day) {
        List<Compared> compared = files.stream()
                .map(file -> new Compared(
                        file,
                        evidence.shown(file.programme().government(), before(file), 1),
                        evidence.shown(file.programme().government(), after(file), 1)))
                .toList();
        return new ComparisonPaper(compared, day).write();
    }

    /** What was found: by the recheck where it relapsed, else when it was put on the list. */
    private static List<HistoryLine> before(IssueFile file) {
        int earlier = file.issue().round() - 1;
        Optional<HistoryLine> relapse = file.lastWithEvidence(Set.of(IssueAct.RELAPSED), earlier);
        return relapse.map(List::of).orElseGet(() -> file.lines(FOUND).stream()
                .filter(line -> line.evidenceIds() != null)
                .toList());
    }

    /** What the unit handed in last, then what the verifier took on the spot. */
    private static List<HistoryLine> after(IssueFile file) {
        int round = file.issue().round();
        List<HistoryLine> lines = new ArrayList<>();
        file.lastWithEvidence(HANDED_IN, round).ifPresent(lines::add);
        file.lastWithEvidence(Set.of(IssueAct.VERIFIED), round).ifPresent(lines::add);
        return lines;
    }

    private String nameOf(String account) {
        return accountNames.namesOf(List.of(account)).getOrDefault(account, account);
    }
}

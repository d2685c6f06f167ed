package io.xiaohao.issue.web;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.IssueLocations;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.IssueView;
import io.xiaohao.issue.web.IssuePageView.Paper;
import io.xiaohao.issue.web.IssuePageView.PictureGroup;
import io.xiaohao.issue.web.IssuePageView.Relative;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programmes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads all that an issue's page shows, at one moment. */
@Component
class IssuePageReader {

    private final SeenIssues seen;
    private final IssueLedger ledger;
    private final IssueLocations locations;
    private final IssuePagePictures pictures;
    private final AccountNames accountNames;
    private final Programmes programmes;
    private final IssueClock clock;

    IssuePageReader(
            SeenIssues seen,
            IssueLedger ledger,
            IssueLocations locations,
            IssuePagePictures pictures,
            AccountNames accountNames,
            Programmes programmes,
            IssueClock clock) {
        this.seen = seen;
        this.ledger = ledger;
        this.locations = locations;
        this.pictures = pictures;
        this.accountNames = accountNames;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The page of an issue that the caller sees; {@code all}: with its whole history and every picture. */
    @Transactional(readOnly = true)
    public IssuePageView read(String number, boolean all) {
        Issue issue = seen.issue(number);
        IssueView view = ledger.view(issue);
        List<HistoryLine> history = new ArrayList<>(ledger.history(issue));
        Collections.reverse(history);
        Map<String, String> names = accountNames.namesOf(
                history.stream().map(HistoryLine::actor).distinct().toList());
        List<PictureGroup> groups = pictures.groups(issue, history, names, all);
        boolean complete =
                all || (IssuePageHistory.isShort(history) && groups.stream().allMatch(group -> group.leftOut() == 0));
        return new IssuePageView(
                view.number(),
                programmes.programme(view.programme()).name(),
                view.status().label(),
                PageText.style(view.status()),
                PageLight.of(view.light()),
                view.deadline(),
                PageText.remaining(view, clock.today()),
                PageText.urgency(view),
                LedgerPageRow.marks(view),
                view.description(),
                view.measures(),
                IssuePageFacts.of(view, locations.find(issue.government(), issue.number())),
                relatives(issue),
                groups,
                IssuePageHistory.lines(history, names, all),
                history.size(),
                complete,
                papers(view),
                PageAddress.of("/issues").with("programme", view.programme()).href());
    }

    /** Those that can be had: an assignment that took place here, a closure that holds. */
    private static List<Paper> papers(IssueView view) {
        String address = UriComponentsBuilder.fromPath("/api/issues/{number}")
                .encode()
                .buildAndExpand(view.number())
                .toUriString();
        List<Paper> papers = new ArrayList<>();
        if (view.assignedAt() != null && !view.historical()) {
            papers.add(new Paper("交办单", address + "/assignment.docx"));
        }
        if (view.status() == IssueStatus.CLOSED) {
            papers.add(new Paper("销号单", address + "/closure.docx"));
        }
        return papers;
    }

    private List<Relative> relatives(Issue issue) {
        List<Relative> relatives = new ArrayList<>();
        if (issue.isPart()) {
            relatives.add(relative("所属整体", issue, issue.kin().wholeNumber()));
        }
        IntStream.rangeClosed(1, issue.kin().parts())
                .mapToObj(position -> relative("分项", issue, issue.number() + "-" + position))
                .forEach(relatives::add);
        if (issue.kin().mergedInto() != null) {
            relatives.add(relative("合并至", issue, issue.kin().mergedInto()));
        }
        return relatives;
    }

    private Relative relative(String relation, Issue issue, String number) {
        return seen.find(issue.government(), number)
                .map(ledger::view)
                .map(view -> new Relative(
                        relation,
                        number,
                        true,
                        view.status().label(),
                        PageText.style(view.status()),
                        PageLight.of(view.light()),
                        view.leadUnit()))
                .orElseGet(() -> new Relative(relation, number, false, null, null, null, null));
    }
}

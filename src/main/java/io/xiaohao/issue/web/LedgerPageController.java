package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.LedgerTotal;
import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.issue.web.LedgerPageView.Link;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as a page: what is searched for stands in the address, so that it can be kept and passed on. */
@Page
@Controller
class LedgerPageController {

    private static final int SIZE = 20;
    /** Nobody turns so many pages; who looks for more narrows the search. */
    private static final int MOST = 10_000;

    private static final String PATH = "/issues";

    private final IssueLedger ledger;
    private final LedgerQueries queries;
    private final LedgerPageChoices choices;
    private final LedgerScope scope;
    private final VisibleProgrammes programmes;
    private final IssueAccess access;
    private final IssueClock clock;
    private final SavedViews views;

    LedgerPageController(
            IssueLedger ledger,
            LedgerQueries queries,
            LedgerPageChoices choices,
            LedgerScope scope,
            VisibleProgrammes programmes,
            IssueAccess access,
            IssueClock clock,
            SavedViews views) {
        this.ledger = ledger;
        this.queries = queries;
        this.choices = choices;
        this.scope = scope;
        this.programmes = programmes;
        this.access = access;
        this.clock = clock;
        this.views = views;
    }

    /** {@code page} counts from 1, as people do; one beyond the last shows the last. */
    @GetMapping(PATH)
    String ledger(
            @RequestParam(name = "programme", required = false) String code,
            SearchParameters parameters,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Optional<Programme> programme = programmes.chosen(code);
        if (programme.isEmpty()) {
            return "issue/none";
        }
        model.addAttribute("ledger", view(programme.get(), parameters, page));
        return "issue/ledger";
    }

    private LedgerPageView view(Programme programme, SearchParameters parameters, int asked) {
        LedgerQuery query = queries.query(programme, parameters);
        boolean ownUnitsOnly = query.onlyUnits() != null;
        List<LedgerPageRow> first = LedgerQueries.seesNothing(query) ? List.of() : rows(query, 1);
        // Words that are found nowhere or seldom had every issue read already: not a second time to count them.
        LedgerTotal total = first.size() < SIZE ? new LedgerTotal(first.size(), false) : ledger.count(query, MOST + 1);
        LedgerPageAddresses addresses = new LedgerPageAddresses(PATH, programme.code(), parameters);
        int last = Math.max(1, (int) (Math.min(total.number(), MOST) + SIZE - 1) / SIZE);
        int shown = Math.max(1, Math.min(asked, last));
        LedgerPageFilter filter = choices.filter(programme, parameters, ownUnitsOnly);
        return new LedgerPageView(
                new PageOption(programme.code(), programme.name(), true),
                otherLedgers(programme),
                ownUnitsOnly,
                filter,
                addresses.chips(filter),
                addresses.clear(),
                addresses.sheet(),
                addresses.export(),
                access.isRegistrar()
                        ? PageAddress.of(ImportPageController.PATH)
                                .with("programme", programme.code())
                                .href()
                        : null,
                total.words(),
                total.number() > MOST,
                shown == 1 ? first : rows(query, shown),
                (shown - 1) * SIZE,
                addresses.pages(shown, last),
                addresses.here(),
                access.dispatches(),
                views.of(access.account()));
    }

    private List<LedgerPageRow> rows(LedgerQuery query, int page) {
        LocalDate today = clock.today();
        return ledger.page(query, page - 1, SIZE).stream()
                .map(issue -> LedgerPageRow.of(issue, today))
                .toList();
    }

    private List<Link> otherLedgers(Programme shown) {
        List<Programme> all = programmes.all();
        if (all.size() < 2) {
            return List.of();
        }
        PageAddress address = PageAddress.of(PATH);
        return all.stream()
                .map(each -> new Link(
                        each.name(),
                        address.with("programme", each.code()).href(),
                        each.code().equals(shown.code())))
                .toList();
    }
}

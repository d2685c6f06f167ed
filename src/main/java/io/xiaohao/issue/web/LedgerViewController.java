package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.Page;
import io.xiaohao.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what somebody looks for again and again under a name of his own. */
@Page
@Controller
class LedgerViewController {

    private static final String LEDGER = "/issues";

    private final SavedViews views;
    private final IssueAccess access;

    LedgerViewController(SavedViews views, IssueAccess access) {
        this.views = views;
        this.access = access;
    }

    /** Keeps the ledger's address under a name; one that is there already is replaced. */
    @PostMapping(LEDGER + "/views")
    String save(@RequestParam String name, @RequestParam String address) {
        requireLedger(address);
        views.save(access.account(), name, address);
        return "redirect:" + address;
    }

    /** Forgets a name. */
    @PostMapping(LEDGER + "/views/forget")
    String forget(@RequestParam String name, @RequestParam String address) {
        requireLedger(address);
        views.forget(access.account(), name);
        return "redirect:" + address;
    }

    /** Only the ledger's own address: nobody is sent elsewhere by what a page was made to send. */
    private static void requireLedger(String address) {
        if (!address.matches("/issues(\\?[^\\s#\\\\]*)?")) {
            throw Refusal.malformed("address", "只能保存问题台账的查询条件。");
        }
    }
}

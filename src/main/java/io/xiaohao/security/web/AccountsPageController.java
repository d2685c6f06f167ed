package io.xiaohao.security.web;

import io.xiaohao.page.Page;
import io.xiaohao.page.PageAddress;
import io.xiaohao.security.AccountCare;
import io.xiaohao.security.AccountCare.KeptAccount;
import io.xiaohao.security.Offices;
import io.xiaohao.security.PolicyInForce;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号安全：what the security administrator sees of his governments' accounts, and does about them. */
@Page
@Controller
@ConditionalOnWebApplication
class AccountsPageController {

    static final String PATH = "/accounts";

    private static final int MOST = 50;

    private final AccountCare care;
    private final Offices offices;
    private final PolicyInForce policy;

    AccountsPageController(AccountCare care, Offices offices, PolicyInForce policy) {
        this.care = care;
        this.offices = offices;
        this.policy = policy;
    }

    @GetMapping(PATH)
    String accounts(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "done", defaultValue = "") String done,
            Model model) {
        List<KeptAccount> all = care.accounts();
        String wanted = asked.strip().toLowerCase(Locale.ROOT);
        List<AccountLine> found = all.stream()
                .map(AccountLine::of)
                .filter(line -> line.matches(wanted))
                .toList();
        model.addAttribute("asked", asked.strip());
        model.addAttribute("done", DoneWords.of(done));
        model.addAttribute("lines", found.stream().limit(MOST).toList());
        model.addAttribute("found", found.size());
        model.addAttribute("most", MOST);
        model.addAttribute("total", all.size());
        model.addAttribute("locked", all.stream().filter(KeptAccount::locked).count());
        model.addAttribute("mayAct", offices.assignsRoles());
        model.addAttribute("policy", policy.lines());
        return "security/accounts";
    }

    @PostMapping(PATH + "/{account}/unlock")
    String unlock(@PathVariable("account") String account, @RequestParam(name = "q", defaultValue = "") String asked) {
        care.unlock(account);
        return back(asked, "unlocked");
    }

    @PostMapping(PATH + "/{account}/end-sessions")
    String endSessions(
            @PathVariable("account") String account, @RequestParam(name = "q", defaultValue = "") String asked) {
        care.endSessions(account);
        return back(asked, "sessions-ended");
    }

    @PostMapping(PATH + "/{account}/reset-second-factor")
    String resetSecondFactor(
            @PathVariable("account") String account, @RequestParam(name = "q", defaultValue = "") String asked) {
        care.resetSecondFactor(account);
        return back(asked, "second-factor-reset");
    }

    @PostMapping(PATH + "/{account}/require-password")
    String requirePassword(
            @PathVariable("account") String account, @RequestParam(name = "q", defaultValue = "") String asked) {
        care.requireNewPassword(account);
        return back(asked, "password-required");
    }

    private static String back(String asked, String done) {
        return "redirect:"
                + PageAddress.of(PATH).with("q", asked).with("done", done).href();
    }
}

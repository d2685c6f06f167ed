package io.xiaohao.security.web;

import io.xiaohao.page.Page;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountSessions;
import io.xiaohao.security.Caller;
import io.xiaohao.security.OwnAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的账号：password, second factor and sessions of whoever looks. */
@Page
@Controller
@ConditionalOnWebApplication
class AccountPageController {

    static final String PATH = "/account";

    private static final String PAGE = "security/account";
    private static final String BACK = "redirect:" + PATH;

    private final OwnAccount own;
    private final Caller caller;
    private final AccountSessions sessions;

    AccountPageController(OwnAccount own, Caller caller, AccountSessions sessions) {
        this.own = own;
        this.caller = caller;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String account(@RequestParam(name = "done", defaultValue = "") String done, Model model) {
        model.addAttribute("done", DoneWords.of(done));
        return page(model);
    }

    /** What is refused is shown beside the form. */
    @PostMapping(PATH + "/password")
    String password(
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "newPassword", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            Model model) {
        try {
            own.changePassword(present, password, repeated);
        } catch (Refusal refused) {
            model.addAttribute("passwordFault", refused.getMessage());
            return page(model);
        }
        return BACK + "?done=password";
    }

    @PostMapping(PATH + "/sessions/end")
    String endSession(@RequestParam(name = "session", defaultValue = "") String handle) {
        sessions.end(caller.account(), handle);
        return BACK + "?done=session";
    }

    @PostMapping(PATH + "/sessions/end-others")
    String endOthers() {
        sessions.endOthers(caller.account());
        return BACK + "?done=sessions";
    }

    /** Shows what the phone needs. The page is made for this answer only: the secret stands in no address. */
    @PostMapping(PATH + "/second-factor")
    String beginSecondFactor(@RequestParam(name = "present", defaultValue = "") String present, Model model) {
        try {
            model.addAttribute("enrolment", own.beginSecondFactor(present));
            return "security/enrolment";
        } catch (Refusal refused) {
            return secondFactorFault(refused, model);
        }
    }

    @PostMapping(PATH + "/second-factor/confirm")
    String confirmSecondFactor(@RequestParam(name = "code", defaultValue = "") String code, Model model) {
        try {
            model.addAttribute("codes", own.confirmSecondFactor(code));
            return "security/recovery-codes";
        } catch (Refusal refused) {
            if (own.begunSecondFactor().isEmpty()) {
                return secondFactorFault(refused, model);
            }
            model.addAttribute("enrolment", own.begunSecondFactor().get());
            model.addAttribute("fault", refused.getMessage());
            return "security/enrolment";
        }
    }

    @PostMapping(PATH + "/second-factor/codes")
    String renewCodes(@RequestParam(name = "present", defaultValue = "") String present, Model model) {
        try {
            model.addAttribute("codes", own.renewRecoveryCodes(present));
            return "security/recovery-codes";
        } catch (Refusal refused) {
            return secondFactorFault(refused, model);
        }
    }

    @PostMapping(PATH + "/second-factor/remove")
    String removeSecondFactor(
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model) {
        try {
            own.removeSecondFactor(present, code);
        } catch (Refusal refused) {
            return secondFactorFault(refused, model);
        }
        return BACK + "?done=second-factor-removed";
    }

    private String secondFactorFault(Refusal refused, Model model) {
        model.addAttribute("secondFactorFault", refused.getMessage());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("account", caller.account());
        model.addAttribute("sentences", own.passwordSentences());
        model.addAttribute("secondFactor", own.hasSecondFactor());
        model.addAttribute("secondFactorNeeded", own.needsSecondFactor());
        model.addAttribute("codesLeft", own.recoveryCodesLeft());
        model.addAttribute(
                "sessions",
                sessions.of(caller.account()).stream().map(SessionLine::of).toList());
        return PAGE;
    }
}

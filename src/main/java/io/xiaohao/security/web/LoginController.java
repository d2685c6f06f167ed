package io.xiaohao.security.web;

import io.xiaohao.security.DemoAccounts;
import io.xiaohao.security.LoginPages;
import io.xiaohao.security.PendingLogin;
import io.xiaohao.security.SessionCheck;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, for our own pages and the engine's applications. */
@Controller
class LoginController {

    private final DemoAccounts demoAccounts;

    private final LoginPages pages;

    private final SessionCheck sessions;

    LoginController(DemoAccounts demoAccounts, LoginPages pages, SessionCheck sessions) {
        this.demoAccounts = demoAccounts;
        this.pages = pages;
        this.sessions = sessions;
    }

    /** The page; whoever is signed in already is sent on. */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        String next = PageRequests.next(request);
        if (isSignedIn()) {
            return "redirect:" + next;
        }
        model.addAttribute("next", next);
        PendingLogin pending = LoginHandling.pending(request);
        if (pending != null && request.getParameterMap().containsKey(LoginOutcome.STEP)) {
            model.addAttribute("step", pages.of(pending));
            return "security/step";
        }
        model.addAttribute("refused", request.getParameterMap().containsKey(LoginOutcome.REFUSED));
        model.addAttribute("signedOut", request.getParameterMap().containsKey(LoginOutcome.SIGNED_OUT));
        model.addAttribute("expired", request.getParameterMap().containsKey(LoginOutcome.EXPIRED));
        model.addAttribute("lifetime", request.getParameterMap().containsKey(LoginOutcome.LIFETIME));
        model.addAttribute("gone", request.getParameterMap().containsKey(LoginOutcome.GONE));
        model.addAttribute("longest", sessions.longest());
        model.addAttribute("demoAccounts", demoAccounts.offered());
        model.addAttribute("demoPassword", demoAccounts.password());
        return "security/login";
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}

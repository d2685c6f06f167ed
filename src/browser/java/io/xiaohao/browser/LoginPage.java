package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** {@code /login}, and the way in. */
final class LoginPage {

    /** Of every demo account. */
    static final String PASSWORD = "demo";

    private static final Pattern ANYWHERE_ELSE = Pattern.compile("^https?://[^/]+/(?!login).*");

    private final Page page;
    private final Watch watch;

    LoginPage(Page page, Watch watch) {
        this.page = page;
        this.watch = watch;
    }

    /** Logs in, from wherever the product leads whoever has not. */
    Person signIn(String account) {
        page.navigate("/");
        enter(account, PASSWORD);
        page.waitForURL(ANYWHERE_ELSE);
        return new Person(page, watch);
    }

    /** Logs in by the button that the demo offers. */
    Person signInAsOffered(String account) {
        page.navigate("/login");
        page.locator("[data-account='" + account + "']").click();
        submit();
        page.waitForURL(ANYWHERE_ELSE);
        return new Person(page, watch);
    }

    /** Tries a password that is not his. */
    LoginPage tryPassword(String account, String password) {
        page.navigate("/login");
        enter(account, password);
        return this;
    }

    LoginPage showsRefusal(String sentence) {
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(sentence);
        return this;
    }

    /** Nothing on it is hard to read or to use. */
    LoginPage isUsable() {
        page.navigate("/login");
        Axe.requireUsable(page, "/login");
        return this;
    }

    LoginPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    private void enter(String account, String password) {
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(account);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        submit();
    }

    private void submit() {
        Locator form = page.locator("form[action='/login']");
        form.locator("button").click();
    }
}

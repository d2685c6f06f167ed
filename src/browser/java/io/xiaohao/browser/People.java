package io.xiaohao.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes part in a journey; each has a browser of his own. */
final class People {

    private static final String FIRST_JOB = "select min(J.ID_) from ACT_RU_JOB J"
            + " join ACT_RU_EXECUTION E on E.ID_ = J.PROCESS_INSTANCE_ID_ where E.BUSINESS_KEY_ = ?";
    /** What the engine notes with it. */
    private static final String INCIDENT =
            "insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_,"
                    + " EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, CAUSE_INCIDENT_ID_, ROOT_CAUSE_INCIDENT_ID_, CONFIGURATION_,"
                    + " TENANT_ID_, JOB_DEF_ID_) select 'incident-' || ID_, 1, current_timestamp, 'failedJob', EXECUTION_ID_,"
                    + " PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, 'incident-' || ID_, 'incident-' || ID_, ID_, TENANT_ID_, JOB_DEF_ID_"
                    + " from ACT_RU_JOB where ID_ = ?";

    private final Chromium chromium;
    private final RunningProduct product;
    private final Watch watch;
    private final List<Page> pages = new ArrayList<>();
    private final List<TlsLine> lines = new ArrayList<>();

    People(Chromium chromium, RunningProduct product) {
        this.chromium = chromium;
        this.product = product;
        this.watch = new Watch(product.address());
    }

    /** The system has given up one of an issue's timers, as it does when it fails again and again. */
    void giveUpTimerOf(String number) {
        JdbcClient database = product.database();
        String job = database.sql(FIRST_JOB).param(number).query(String.class).single();
        database.sql("update ACT_RU_JOB set RETRIES_ = 0 where ID_ = ?")
                .param(job)
                .update();
        database.sql(INCIDENT).param(job).update();
    }

    /** Somebody at a desk who has not logged in. */
    LoginPage atTheDesk() {
        return on(Screen.DESK);
    }

    /** Somebody with a phone who has not logged in. */
    LoginPage onThePhone() {
        return on(Screen.PHONE);
    }

    /** Somebody before such a screen who has not logged in. */
    LoginPage on(Screen screen) {
        return new LoginPage(page(screen), watch);
    }

    /** Somebody with a phone who finds the product under TLS, and has not logged in. */
    LoginPage onThePhoneOverTls() {
        TlsLine line = TlsLine.to(product.address());
        lines.add(line);
        watch.alsoAt(line.address());
        return new LoginPage(page(chromium.windowFor(Screen.PHONE, product, line.address())), watch);
    }

    /** Somebody at a desk who has logged in with the demo's password. */
    Person signedIn(String account) {
        return atTheDesk().signIn(account);
    }

    /** A program with the account's name and the demo's password. */
    Program programOf(String account) {
        return Program.signedIn(chromium.playwright(), product.address(), account);
    }

    /**
     * Everybody goes home, and the product is switched on again at a later moment: what was due in between happens then.
     * Whoever goes on logs in anew.
     */
    void comeBackAt(String later) {
        closeWindows();
        product.restartAt(later);
    }

    /** The server is switched off; whoever looks at a page goes on looking at it. */
    void switchOff() {
        product.stop();
    }

    /** The server is switched on again, on the same data and address. */
    void switchOn() {
        product.startAgain();
    }

    private Page page(Screen screen) {
        return page(chromium.windowFor(screen, product));
    }

    private Page page(BrowserContext window) {
        watch.over(window);
        Page page = window.newPage();
        pages.add(page);
        return page;
    }

    /** Ends the journey and says what was not as it should be; where it failed it leaves a picture of every page. */
    void leave(String journey, boolean failed) {
        if (failed) {
            for (int i = 0; i < pages.size(); i++) {
                Pictures.take(pages.get(i), "failed-%s-%d".formatted(journey.replaceAll("\\W", ""), i + 1));
            }
        }
        closeWindows();
        if (!failed) {
            watch.requireNothingStrange();
        }
    }

    private void closeWindows() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        lines.forEach(TlsLine::close);
        lines.clear();
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;

/** Somebody who has logged in, before his screen. */
final class Person {

    private final Page page;
    private final Watch watch;

    Person(Page page, Watch watch) {
        this.page = page;
        this.watch = watch;
    }

    /** Opens the list of what is to be done. */
    Tasklist tasklist() {
        return Tasklist.open(page);
    }

    /** Opens the same on our own page. */
    MyTasksPage myTasks() {
        return MyTasksPage.open(page);
    }

    /** Opens the page for finding issues. */
    CapturePage capture() {
        return CapturePage.open(page);
    }

    /** His session ends, as after half an hour without a word; the page stays open. */
    Person sessionEnds() {
        watch.expect(401);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        return this;
    }

    /** Signs in again in the same browser. */
    Person signsInAgain(String account) {
        return new LoginPage(page, watch).signIn(account);
    }

    /** His device knows that it is here, and may tell. */
    Person standsAt(double latitude, double longitude) {
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(latitude, longitude));
        return this;
    }

    /** Opens what is there in the morning. */
    MorningPage morning() {
        return MorningPage.open(page);
    }

    /** Opens one of Camunda's applications. */
    CamundaPage camunda(String application) {
        // Its answer where the engine has no policy for passwords.
        watch.expect(404);
        return CamundaPage.of(page, application);
    }

    /** Opens the ledger. */
    LedgerPage ledger() {
        return LedgerPage.open(page);
    }

    /** Opens the page where a list or a running ledger is taken over. */
    ImportPage takeOver() {
        return ImportPage.openFromLedger(page);
    }

    /** Opens an address; the page bears the heading. */
    OpenPage page(String address, String heading) {
        return OpenPage.open(page, address, heading);
    }

    /** Opens an address as soon as the page bears the heading, where the product has to catch up first. */
    OpenPage pageOnceThere(String address, String heading) {
        return OpenPage.openOnceThere(page, address, heading);
    }

    /** Opens the page where many score sheets are handed in at once. */
    SheetsPage sheets() {
        return SheetsPage.open(page);
    }

    /** Opens what waits for a decision about measures. */
    EscalationsPage escalations() {
        return EscalationsPage.open(page);
    }

    /** Opens an issue by its number. */
    IssuePage issue(String number) {
        return IssuePage.open(page, number);
    }

    /** Opens the process instance of an issue. */
    CockpitPage cockpit(String process) {
        return CockpitPage.open(page, process);
    }

    /** Tries an address that he may not see: the sentence he is told, with this status. */
    Person isRefused(String path, int status, String sentence) {
        watch.expect(status);
        assertEquals(status, page.navigate(path).status());
        assertThat(page.locator(".notice-words")).containsText(sentence);
        return this;
    }

    /** Opens the pages one after the other; nothing on them is hard to read or to use. */
    Person usesPages(String... paths) {
        for (String path : paths) {
            page.navigate(path);
            Axe.requireUsable(page, path);
        }
        return this;
    }

    /** Opens the pages one after the other. */
    Person opens(String... paths) {
        for (String path : paths) {
            page.navigate(path);
        }
        return this;
    }

    /** Opens the pages one after the other; none costs the line more than this. */
    Person opensLight(int mostRequests, int mostBytes, String... paths) {
        for (String path : paths) {
            page.navigate(path);
            Weight.of(page).requireAtMost(mostRequests, mostBytes, path);
        }
        return this;
    }

    /** What is told where there is nothing is as easy to read. */
    Person usesMissingPage(String path) {
        watch.expect(404);
        return usesPages(path);
    }

    /** What he sends again may still be in the works from the first time; the page then waits. */
    Person maySendTwice() {
        watch.expect(409);
        return this;
    }

    /** Opens an address: the text stands there as it was written, and nothing of it ran. */
    Person readsAsWritten(String path, String text) {
        page.navigate(path);
        assertThat(page.locator("body")).containsText(text);
        return ranNothing();
    }

    /** No text that somebody wrote has become a script of the page. */
    Person ranNothing() {
        assertEquals("undefined", page.evaluate("typeof window.ran"));
        return this;
    }

    Person picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    Person pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }
}

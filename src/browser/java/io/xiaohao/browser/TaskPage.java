package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import java.time.LocalDate;

/** One task opened in Tasklist, with its form. */
final class TaskPage {

    private static final String BRING_TO_THE_TOP =
            "place => { place.style.scrollMarginTop = '12px'; place.scrollIntoView({ block: 'start' }); }";

    private static final int LONG_SCREEN = 1850;

    private final Page page;
    private final String number;
    private final Locator form;

    TaskPage(Page page, String number) {
        this.page = page;
        this.number = number;
        this.form = page.locator("form.xh-form");
        assertThat(form.locator(".xh-head")).containsText(number);
    }

    /** The form shows a sentence or a word of the issue. */
    TaskPage shows(String words) {
        assertThat(form).containsText(words);
        return this;
    }

    /** Takes the task; for a unit this signs for the issue. */
    TaskPage claim() {
        form.locator(".xh-claim button").click();
        assertThat(form.locator(".xh-submit")).isVisible();
        return this;
    }

    TaskPage choose(String option) {
        form.locator("label.xh-choice")
                .filter(new Locator.FilterOptions().setHasText(option))
                .getByRole(AriaRole.RADIO)
                .check();
        return this;
    }

    TaskPage write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    TaskPage write(String label, LocalDate day) {
        field(label).fill(day.toString());
        return this;
    }

    /** Hands in pictures and waits until the server shows them. */
    TaskPage photograph(FilePayload... pictures) {
        form.locator(".xh-file").setInputFiles(pictures);
        assertThat(form.locator(".xh-pictures img")).hasCount(pictures.length);
        for (Locator picture : form.locator(".xh-pictures img").all()) {
            isLoaded(picture);
        }
        return this;
    }

    /** Adds something that was found, which becomes an issue with its own pictures. */
    TaskPage addFinding(String category, String place, String description, FilePayload... pictures) {
        form.getByText("＋ 增加一个问题").click();
        Locator finding = form.locator(".xh-finding").last();
        finding.getByLabel("类别").fill(category);
        finding.getByLabel("地点").fill(place);
        finding.getByLabel("问题描述").fill(description);
        finding.locator(".xh-file").setInputFiles(pictures);
        assertThat(finding.locator(".xh-pictures img")).hasCount(pictures.length);
        isLoaded(finding.locator(".xh-pictures img").first());
        return this;
    }

    /** Gives every further requirement the same answer. */
    TaskPage answerRequirements(String answer) {
        for (Locator requirement : form.locator(".xh-requirement select").all()) {
            requirement.selectOption(new SelectOption().setLabel(answer));
        }
        return this;
    }

    /** Takes points off an indicator for a reason. */
    TaskPage score(String indicator, String points, String reason) {
        Locator row = form.locator(".xh-score").filter(new Locator.FilterOptions().setHasText(indicator));
        row.locator(".xh-score-points input").fill(points);
        row.locator(".xh-score-reason input").fill(reason);
        return this;
    }

    /** Notes what was promised, and until when. */
    TaskPage addCommitment(String text, LocalDate deadline) {
        form.getByText("＋ 增加一项承诺").click();
        Locator commitment = form.locator("[data-xh='commitments'] .xh-part").last();
        commitment.getByLabel("承诺").fill(text);
        commitment.getByLabel("期限").fill(deadline.toString());
        return this;
    }

    /** Before and after stand side by side. */
    TaskPage comparesPictures() {
        assertThat(form.locator(".xh-compare > div")).hasCount(2);
        isLoaded(form.locator(".xh-compare img").first());
        return this;
    }

    /** Presses the button, which bears the name of what was chosen, and waits until it is done. */
    void submit(String button) {
        Locator submit = form.locator(".xh-submit");
        assertThat(submit).hasText(button);
        submit.click();
        assertThat(page.locator("li.task").filter(new Locator.FilterOptions().setHasText(number)))
                .hasCount(0);
        assertThat(page.locator(".page-notifications")).containsText("已提交");
    }

    /** The same on our own page, which goes back to the list and says that it is done. */
    void hand(String button) {
        Locator submit = form.locator(".xh-submit");
        assertThat(submit).hasText(button);
        submit.click();
        assertThat(page.locator("[data-said]")).containsText("已提交");
    }

    /** Presses the button and is told what is missing. */
    TaskPage submitIsRefused(String sentence) {
        form.locator(".xh-submit").click();
        assertThat(form.locator(".xh-told")).hasText(sentence);
        return this;
    }

    /** Brings a part of the form to the top of the screen. */
    TaskPage lookAt(String heading) {
        form.getByText(heading, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .evaluate(BRING_TO_THE_TOP);
        return this;
    }

    TaskPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    /** All of the form on one long screen. */
    TaskPage wholePictureForDocumentation(String file) {
        ViewportSize screen = page.viewportSize();
        page.setViewportSize(screen.width, LONG_SCREEN);
        lookAtHead();
        Pictures.takeForDocumentation(page, file);
        page.setViewportSize(screen.width, screen.height);
        return this;
    }

    TaskPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private void lookAtHead() {
        form.locator(".xh-head").evaluate(BRING_TO_THE_TOP);
    }

    private Locator field(String label) {
        return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true");
    }

    private static void isLoaded(Locator picture) {
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).not().hasJSProperty("naturalWidth", 0);
    }
}

package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** {@code /issues/import}: a list or a running ledger is taken over in three steps. */
final class ImportPage {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Page page;

    private ImportPage(Page page) {
        this.page = page;
    }

    /** From the ledger, by its button. */
    static ImportPage openFromLedger(Page page) {
        page.navigate("/issues");
        link(page, "导入台账").click();
        isHeaded(page, "导入台账");
        return new ImportPage(page);
    }

    /** Takes the template. */
    Paper takesTemplate() {
        return Paper.behind(page, link(page, "下载模板"));
    }

    /** Hands in a file and is shown what would become of it; nothing is registered yet. */
    ImportPage upload(String name, byte[] workbook) {
        page.locator("#file").setInputFiles(new FilePayload(name, WORKBOOK, workbook));
        button("上传并检查").click();
        isHeaded(page, "核对导入预览");
        return this;
    }

    /** The preview says so much is wrong, and where. */
    ImportPage findsErrors(int count) {
        assertThat(page.locator(".taking-refusal")).containsText("文件中有 %d 处错误，一条也没有登记。".formatted(count));
        assertThat(button("确认导入")).hasCount(0);
        return this;
    }

    ImportPage tells(String fault) {
        assertThat(page.locator(".taking-table .taking-words")
                        .filter(new Locator.FilterOptions().setHasText(fault))
                        .first())
                .isVisible();
        return this;
    }

    /** Takes a copy of the file with what is wrong marked in it. */
    Paper takesMarkedCopy() {
        return Paper.behind(page, link(page, "下载标注错误的副本"));
    }

    ImportPage otherFile() {
        link(page, "换一个文件").click();
        isHeaded(page, "导入台账");
        return this;
    }

    /** The preview finds nothing wrong. */
    ImportPage isSound() {
        assertThat(page.locator(".taking-sound")).hasText("检查通过，没有错误。确认之后才会登记。");
        return this;
    }

    /** Confirms, and waits until all of it is on the ledger. */
    ImportPage confirm(int issues) {
        button("确认导入 %d 个问题".formatted(issues)).click();
        isHeaded(page, "导入完成");
        assertThat(page.locator(".taking-sound")).containsText("已登记 %d 个问题".formatted(issues));
        return this;
    }

    ImportPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    ImportPage pictureForDocumentation(String file) {
        Pictures.takeForDocumentation(page, file);
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void isHeaded(Page page, String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }
}

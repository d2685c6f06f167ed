package io.xiaohao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code /rankings/import}: many score sheets at once, from a workbook. */
final class SheetsPage {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern MARK = Pattern.compile(".*（([\\d.]+)分）$");
    private static final BigDecimal STEP = new BigDecimal("0.25");

    private final Page page;

    private SheetsPage(Page page) {
        this.page = page;
    }

    /** From the rankings, by its button. */
    static SheetsPage open(Page page) {
        page.navigate("/rankings");
        link(page, "批量打分").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("批量打分");
        return new SheetsPage(page);
    }

    /**
     * The group's template with every object but one scored, each line a little less than the one before, the first
     * indicator apart the full mark.
     */
    byte[] fillInTemplate(String group, String without) {
        byte[] template =
                Paper.behind(page, link(page, "下载模板：" + group)).isWorkbook().bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row head = sheet.getRow(0);
            for (int line = sheet.getLastRowNum(); line >= 1; line--) {
                Row row = sheet.getRow(line);
                if (row.getCell(0).getStringCellValue().equals(without)) {
                    sheet.removeRow(row);
                } else {
                    fillIn(head, row, line);
                }
            }
            workbook.write(filled);
            return filled.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void fillIn(Row head, Row row, int line) {
        for (int column = 1; column < head.getLastCellNum(); column++) {
            Matcher mark = MARK.matcher(head.getCell(column).getStringCellValue());
            if (mark.matches()) {
                BigDecimal full = new BigDecimal(mark.group(1));
                BigDecimal points = column == 1 ? full.subtract(STEP.multiply(BigDecimal.valueOf(line))) : full;
                row.createCell(column).setCellValue(points.toPlainString());
            }
        }
    }

    /** The same with points beyond the mark in one cell. */
    static byte[] spoilt(byte[] filled) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled));
                ByteArrayOutputStream spoilt = new ByteArrayOutputStream()) {
            workbook.getSheetAt(0).getRow(2).getCell(1).setCellValue("80");
            workbook.write(spoilt);
            return spoilt.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hands in a file; nothing is taken yet. */
    SheetsPage upload(String name, byte[] workbook) {
        page.locator("#file").setInputFiles(new FilePayload(name, WORKBOOK, workbook));
        button("上传并检查").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("核对预览")))
                .isVisible();
        return this;
    }

    /** The preview says how many lines are wrong and why, and offers no button to take them. */
    SheetsPage findsFault(int lines, String words) {
        assertThat(page.locator(".result-refusal")).containsText("有%d行不对，一张也没有收下。".formatted(lines));
        assertThat(page.locator(".sheets-fault")).containsText(words);
        assertThat(page.getByText("确认收下")).hasCount(0);
        return this;
    }

    SheetsPage otherFile() {
        link(page, "换一个文件").click();
        assertThat(page.locator("#file")).isVisible();
        return this;
    }

    /** Confirms, and is told how many were taken. */
    SheetsPage confirm(int sheets) {
        button("确认收下%d张".formatted(sheets)).click();
        assertThat(page.locator(".result-done")).containsText("已收下%d张考评表。".formatted(sheets));
        return this;
    }

    SheetsPage picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

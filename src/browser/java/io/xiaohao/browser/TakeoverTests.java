package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.testing.IssueListFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Headquarters goes on with the ledger that it has kept in Excel so far. */
@BrowserTest
class TakeoverTests {

    /** What only these rows say. */
    private static final String OCCASION = "旧台账接续";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aRunningLedgerIsTakenOverAfterItsFaultsAreCorrected(People people) {
        Person headquarters = people.signedIn("headquarters");
        ImportPage taking = headquarters.takeOver();
        assertThat(headings(taking.takesTemplate().isWorkbook().bytes()))
                .contains("发现日期", "责任区域", "问题类别", "问题描述", "状态", "整改措施", "销号日期");

        taking.upload("创建办台账.xlsx", ledger("城东大村", "改好了"))
                .findsErrors(2)
                .tells("城东大村")
                .tells("改好了")
                .pictureForDocumentation("import-errors.png");
        assertThat(markedCells(taking.takesMarkedCopy().isWorkbook().bytes())).contains("城东大村", "改好了");

        taking.otherFile()
                .upload("创建办台账.xlsx", ledger("花园村", "已销号"))
                .isSound()
                .pictureForDocumentation("import-preview.png")
                .confirm(5)
                .picture("import-done");

        headquarters.ledger().search(OCCASION).finds(5).picture("import-ledger");
        people.onThePhone().signIn("headquarters").takeOver().picture("phone-import");
    }

    private static byte[] ledger(String area, String status) {
        String closed = TODAY.minusDays(30).toString();
        return IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "问题地点", "整改类别", "状态", "整改措施", "销号日期", "整改期限")
                .row(day(60), area, "市容环境", "村口广告牌破损（" + OCCASION + "）", "村口", "限期整改", "整改中", null, null, day(-10))
                .row(day(75), "鹤东村", "污水垃圾", "排水沟淤积（" + OCCASION + "）", "老街", "限期整改", status, "已清淤", closed, day(40))
                .row(day(50), "凤垟村", "市容环境", "车辆乱停放（" + OCCASION + "）", "停车场", "立行立改", "待核查", "已施划车位", null, day(-5))
                .row(day(90), "城南村", "市容环境", "小广告未清理（" + OCCASION + "）", "主街", "限期整改", "已销号", "已清理", closed, day(45))
                .row(day(40), "下沙垟村", "污水垃圾", "垃圾桶破损（" + OCCASION + "）", "巷口", "限期整改", "整改中", null, null, day(-12))
                .bytes();
    }

    private static String day(int ago) {
        return TODAY.minusDays(ago).toString();
    }

    private static List<String> headings(byte[] workbook) {
        List<String> headings = new ArrayList<>();
        try (Workbook opened = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Cell cell : opened.getSheetAt(0).getRow(0)) {
                headings.add(cell.getStringCellValue().replaceAll("[*＊ ]", ""));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return headings;
    }

    private static List<String> markedCells(byte[] workbook) {
        List<String> marked = new ArrayList<>();
        try (Workbook opened = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Row row : opened.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
                        marked.add(cell.toString());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return marked;
    }
}

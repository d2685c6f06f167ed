package io.xiaohao.issue.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** An issue list as a clerk would fill it in. */
final class LedgerWorkbook {

    /** The required headings, and those the tests use most. */
    static final Object[] HEADINGS = {"发现日期*", "责任区域*", "问题类别*", "问题描述*", "清单名称", "原编号", "牵头单位", "责任单位", "整改期限"};

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final SXSSFSheet sheet = workbook.createSheet("清单");
    private final CellStyle dates = workbook.createCellStyle();
    private int next;

    private LedgerWorkbook() {
        dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    }

    static LedgerWorkbook empty() {
        return new LedgerWorkbook();
    }

    static LedgerWorkbook withHeadings() {
        return empty().row(HEADINGS);
    }

    /** A formula in a cell, and what it showed when the file was saved. */
    record Formula(String text, String result) {}

    /** A row of texts, dates, numbers, formulas; null leaves a cell out. */
    LedgerWorkbook row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(dates);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            cell.setCellValue(formula.result());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** A finding without fault; the number tells it from others. */
    LedgerWorkbook finding(int number) {
        return row("2021-06-01", "砚山县", "市容环境", "背街小巷垃圾积存 " + number);
    }

    LedgerWorkbook findings(int count) {
        for (int i = 1; i <= count; i++) {
            finding(i);
        }
        return this;
    }

    LedgerWorkbook skipRow() {
        next++;
        return this;
    }

    LedgerWorkbook merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            workbook.close();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    InputStream content() {
        return new ByteArrayInputStream(bytes());
    }
}

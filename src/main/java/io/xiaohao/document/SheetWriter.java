package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a list as an xlsx workbook of one sheet: a title, a heading that stays in sight and on every printed page, a
 * filter, A4 across. Rows are streamed through a temporary file. Texts are text cells: what begins like a formula is
 * quoted, so that nothing a person once typed is ever computed on another's machine.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNIT = 256;
    private static final int MAX_ROWS = 1_048_576;
    private static final double MARGIN_INCHES = 0.4;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final CellWriter cells;
    private final int columns;
    private int nextRow;

    /**
     * Begins a sheet.
     *
     * @param name the sheet's name; what Excel does not take in it is replaced
     * @param title a line above the heading, or null for none
     * @param columns from left to right
     */
    public SheetWriter(String name, String title, List<SheetColumn> columns) {
        workbook.setCompressTempFiles(true);
        styles = new SheetStyles(workbook);
        cells = new CellWriter(styles);
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        this.columns = columns.size();
        if (title != null) {
            Cell cell = sheet.createRow(nextRow++).createCell(0);
            cell.setCellValue(title);
            cell.setCellStyle(styles.title());
        }
        writeHeading(columns);
        prepareForPrint();
    }

    private void writeHeading(List<SheetColumn> headings) {
        Row row = sheet.createRow(nextRow);
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(headings.get(i).header());
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(i, headings.get(i).width() * WIDTH_UNIT);
        }
        sheet.setRepeatingRows(new CellRangeAddress(nextRow, nextRow, -1, -1));
        nextRow++;
        sheet.createFreezePane(0, nextRow);
    }

    private void prepareForPrint() {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    /**
     * Appends a row.
     *
     * @param values text, LocalDate, LocalDateTime, Number or null, from left to right
     * @throws Refusal more rows than a sheet has (413)
     */
    public void row(List<?> values) {
        requireRoom(nextRow);
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cells.write(row.createCell(i), value);
            }
        }
    }

    /** Refused (413) where a sheet has no such row any more. */
    static void requireRoom(int row) {
        if (row >= MAX_ROWS) {
            throw Refusal.tooLarge("要导出的内容超过 Excel 一张表的 %,d 行，请缩小查询范围后再导出。".formatted(MAX_ROWS));
        }
    }

    /** Finishes the workbook and writes it; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        int heading = sheet.getRepeatingRows().getFirstRow();
        sheet.setAutoFilter(new CellRangeAddress(heading, Math.max(heading, nextRow - 1), 0, columns - 1));
        workbook.write(out);
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

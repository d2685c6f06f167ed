package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list as xlsx as it is printed and filed (台账): a title over the whole width, who reports and when, a head of two rows
 * in which columns are grouped, numbered rows, words in colour, a foot on every page; A4 across, the head on every page.
 * Rows are streamed. Texts are text cells, as in {@link SheetWriter}.
 */
public final class OfficialSheet implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNIT = 256;
    private static final int NUMBER_WIDTH = 5;
    private static final int TITLE_ROW = 0;
    private static final int BELOW_TITLE = 1;
    private static final int UPPER_HEAD = 2;
    private static final int LOWER_HEAD = 3;
    private static final double SIDE_MARGIN_INCHES = 0.4;
    private static final double END_MARGIN_INCHES = 0.6;
    private static final double FOOT_INCHES = 0.3;
    private static final float LINE = 15;
    private static final float ROOM = 5;
    private static final float LOWEST_ROW = 24;
    private static final float HIGHEST_ROW = 409;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final OfficialSheetStyles styles;
    private final CellWriter cells;
    private final int columns;
    private int nextRow = LOWER_HEAD + 1;

    /**
     * Begins a sheet. Its first column, 序号, is added and filled by itself.
     *
     * @param frame what stands around the rows
     * @param groups the other columns
     */
    public OfficialSheet(SheetFrame frame, List<SheetGroup> groups) {
        workbook.setCompressTempFiles(true);
        styles = new OfficialSheetStyles(workbook);
        cells = new CellWriter(new SheetStyles(workbook, OfficialSheetStyles.POINTS));
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(frame.name()));
        columns = 1 + groups.stream().mapToInt(group -> group.columns().size()).sum();
        writeFrame(frame);
        writeHead(groups);
        prepareForPrint(frame);
    }

    private void writeFrame(SheetFrame frame) {
        Row title = newRow(TITLE_ROW, 40);
        fill(title, 0, columns - 1, styles.title(), frame.title());
        Row below = newRow(BELOW_TITLE, 22);
        int middle = Math.max(1, columns * 2 / 3);
        fill(below, 0, middle - 1, styles.left(), frame.left());
        fill(below, middle, columns - 1, styles.right(), frame.right());
    }

    private void writeHead(List<SheetGroup> groups) {
        Row upper = newRow(UPPER_HEAD, 22);
        Row lower = newRow(LOWER_HEAD, 32);
        int column = 0;
        writeAlone(upper, lower, column++, new SheetColumn("序号", NUMBER_WIDTH));
        for (SheetGroup group : groups) {
            int first = column;
            for (SheetColumn each : group.columns()) {
                if (group.heading() == null) {
                    writeAlone(upper, lower, column++, each);
                    continue;
                }
                fill(upper, column, column, styles.heading(), "");
                fill(lower, column, column, styles.heading(), each.header());
                sheet.setColumnWidth(column++, each.width() * WIDTH_UNIT);
            }
            if (group.heading() != null) {
                fill(upper, first, column - 1, styles.heading(), group.heading());
            }
        }
    }

    private void writeAlone(Row upper, Row lower, int column, SheetColumn heading) {
        fill(upper, column, column, styles.heading(), heading.header());
        fill(lower, column, column, styles.heading(), "");
        sheet.addMergedRegion(new CellRangeAddress(UPPER_HEAD, LOWER_HEAD, column, column));
        sheet.setColumnWidth(column, heading.width() * WIDTH_UNIT);
    }

    private Row newRow(int index, float points) {
        Row row = sheet.createRow(index);
        row.setHeightInPoints(points);
        return row;
    }

    /** Writes a text over some columns of a row, merged into one where they are more. */
    private void fill(Row row, int first, int last, CellStyle style, String text) {
        for (int column = first; column <= last; column++) {
            Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            cell.setCellStyle(style);
        }
        row.getCell(first).setCellValue(CellWriter.fitting(text));
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
    }

    private void prepareForPrint(SheetFrame frame) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setFooterMargin(FOOT_INCHES);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, END_MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_MARGIN_INCHES);
        sheet.getFooter().setLeft(literal(frame.footLeft()));
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        sheet.getFooter().setRight(literal(frame.footRight()));
        sheet.setRepeatingRows(new CellRangeAddress(UPPER_HEAD, LOWER_HEAD, -1, -1));
        sheet.createFreezePane(0, LOWER_HEAD + 1);
    }

    /** In a foot, an ampersand begins a command. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }

    /**
     * Appends a row under the next number.
     *
     * @param values text, {@link SheetWord}, LocalDate, LocalDateTime, Number or null, from left to right
     * @throws Refusal more rows than a sheet has (413)
     */
    public void row(List<?> values) {
        SheetWriter.requireRoom(nextRow);
        Row row = newRow(nextRow, height(values));
        Cell number = row.createCell(0);
        number.setCellValue(nextRow - LOWER_HEAD);
        number.setCellStyle(styles.centred());
        for (int i = 0; i < columns - 1; i++) {
            write(row.createCell(i + 1), i < values.size() ? values.get(i) : null);
        }
        nextRow++;
    }

    /** Not every program fits a row to its text when it opens a sheet, so the height is reckoned here. */
    private float height(List<?> values) {
        int lines = 1;
        for (int i = 0; i < Math.min(values.size(), columns - 1); i++) {
            Object value = values.get(i);
            String text = value instanceof SheetWord word ? word.word() : value instanceof String typed ? typed : "";
            lines = Math.max(lines, SheetText.linesIn(text, sheet.getColumnWidth(i + 1) / WIDTH_UNIT));
        }
        return Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, lines * LINE + ROOM));
    }

    private void write(Cell cell, Object value) {
        if (value == null) {
            cell.setCellStyle(styles.centred());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value instanceof SheetWord word) {
            cell.setCellValue(CellWriter.fitting(word.word()));
            cell.setCellStyle(styles.word(word));
        } else {
            cells.write(cell, value);
        }
    }

    /** Says over the whole width that there is nothing to list. */
    public void nothing(String text) {
        fill(newRow(nextRow++, 24), 0, columns - 1, styles.centred(), text);
    }

    /** Finishes the workbook and writes it; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(LOWER_HEAD, Math.max(LOWER_HEAD, nextRow - 1), 0, columns - 1));
        workbook.write(out);
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

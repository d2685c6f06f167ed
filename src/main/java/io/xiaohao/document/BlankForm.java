package io.xiaohao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook to fill in: a sheet with headings only, a sheet that explains the columns, and one with what can be chosen. */
public final class BlankForm {

    private static final int ROWS = 2_000;
    private static final int WIDTH_UNIT = 256;
    private static final String CHOICES = "选项";
    private static final byte[] BLUE = {0x1F, 0x5F, (byte) 0x8B};
    private static final byte[] GREY = {0x5B, 0x67, 0x75};
    private static final short HEADING_POINTS = 22;

    private final XSSFWorkbook workbook;
    private final List<Column> columns;
    private final XSSFCellStyle required;
    private final XSSFCellStyle optional;
    private final XSSFCellStyle text;
    private final XSSFCellStyle date;
    private final XSSFCellStyle wrapped;

    private BlankForm(XSSFWorkbook workbook, List<Column> columns) {
        this.workbook = workbook;
        this.columns = columns;
        required = heading(BLUE);
        optional = heading(GREY);
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /**
     * A column to fill in.
     *
     * @param heading its heading
     * @param width in characters
     * @param isRequired whether each row needs it; its heading stands out and bears an asterisk
     * @param isDate whether it takes days
     * @param choices what can be chosen; empty where anything can be written
     * @param strict whether nothing but the choices can be written
     * @param remark what to write in it
     */
    public record Column(
            String heading,
            int width,
            boolean isRequired,
            boolean isDate,
            List<String> choices,
            boolean strict,
            String remark) {}

    /**
     * Writes the form; the stream stays open.
     *
     * @param name the sheet's name
     * @param columns from left to right
     * @param remarks what else to know, above the explanation of the columns
     */
    public static void write(OutputStream out, String name, List<Column> columns, List<String> remarks)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            BlankForm form = new BlankForm(workbook, columns);
            XSSFSheet sheet = form.headings(name);
            form.remarks(remarks);
            form.choices(sheet);
            workbook.setActiveSheet(0);
            workbook.write(out);
        }
    }

    private XSSFCellStyle heading(byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(new XSSFColor(new byte[] {-1, -1, -1}, null));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFSheet headings(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(HEADING_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(column.heading() + (column.isRequired() ? "*" : ""));
            cell.setCellStyle(column.isRequired() ? required : optional);
            sheet.setColumnWidth(i, column.width() * WIDTH_UNIT);
            sheet.setDefaultColumnStyle(i, column.isDate() ? date : text);
        }
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        return sheet;
    }

    private void remarks(List<String> remarks) {
        XSSFSheet sheet = workbook.createSheet("填写说明");
        sheet.setColumnWidth(0, 16 * WIDTH_UNIT);
        sheet.setColumnWidth(1, 8 * WIDTH_UNIT);
        sheet.setColumnWidth(2, 90 * WIDTH_UNIT);
        int next = 0;
        for (String remark : remarks) {
            sheet.createRow(next++).createCell(0).setCellValue(remark);
        }
        XSSFRow head = sheet.createRow(++next);
        List<String> headings = List.of("列", "必填", "怎样填写");
        for (int i = 0; i < headings.size(); i++) {
            XSSFCell cell = head.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(required);
        }
        for (Column column : columns) {
            XSSFRow row = sheet.createRow(++next);
            row.createCell(0).setCellValue(column.heading());
            row.createCell(1).setCellValue(column.isRequired() ? "必填" : "");
            row.createCell(2).setCellValue(column.remark());
            row.forEach(cell -> cell.setCellStyle(wrapped));
        }
    }

    private void choices(XSSFSheet form) {
        XSSFSheet list = workbook.createSheet(CHOICES);
        int next = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.isDate()) {
                restrict(form, i, dates(form.getDataValidationHelper()), column);
            } else if (!column.choices().isEmpty()) {
                String range = choices(list, next++, column);
                restrict(form, i, form.getDataValidationHelper().createFormulaListConstraint(range), column);
            }
        }
    }

    private static DataValidationConstraint dates(DataValidationHelper helper) {
        return helper.createDateConstraint(
                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "DATE(2000,1,1)", null, "yyyy-mm-dd");
    }

    private String choices(XSSFSheet list, int column, Column of) {
        cell(list, 0, column).setCellValue(of.heading());
        cell(list, 0, column).setCellStyle(optional);
        for (int i = 0; i < of.choices().size(); i++) {
            cell(list, i + 1, column).setCellValue(of.choices().get(i));
        }
        list.setColumnWidth(column, 24 * WIDTH_UNIT);
        String letters = CellRange.columnLetters(column);
        return "%s!$%s$2:$%s$%d"
                .formatted(CHOICES, letters, letters, of.choices().size() + 1);
    }

    private static void restrict(XSSFSheet form, int column, DataValidationConstraint constraint, Column of) {
        DataValidation validation = form.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(1, ROWS, column, column));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(of.strict());
        validation.createErrorBox(of.heading(), "请从下拉列表中选择，或按填写说明填写。");
        form.addValidationData(validation);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(column);
        return cell == null ? line.createCell(column) : cell;
    }
}

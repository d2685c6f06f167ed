package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A copy of a workbook with cells filled red and a reason beside each row, everything else as it was, its pictures too. A
 * workbook is built in memory for that, so only one of moderate size is copied, and one at a time.
 */
public final class MarkedCopy {

    /** Built in memory, a workbook takes some fifteen times what its XML takes. */
    private static final long MOST_XML = 12L * 1024 * 1024;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);
    private static final byte[] RED = {(byte) 0xFF, (byte) 0x7C, (byte) 0x80};
    private static final byte[] DARK_RED = {(byte) 0xC6, (byte) 0x28, (byte) 0x28};
    private static final int REASON_WIDTH = 60;
    private static final int WIDTH_UNIT = 256;
    private static final float LINE_POINTS = 15.5f;
    private static final int LONGEST_REASON = 2_000;

    private MarkedCopy() {}

    /**
     * What to mark.
     *
     * @param headerRow the row of the headings, as Excel counts
     * @param heading what the column of reasons is called; one called so already is written over
     * @param cells the wrong cells
     * @param reasons why, by row as Excel counts
     */
    public record Marks(int headerRow, String heading, List<WrongCell> cells, Map<Integer, String> reasons) {

        /**
         * A wrong cell.
         *
         * @param row as Excel counts
         * @param column counted from 0
         */
        public record WrongCell(int row, int column) {}
    }

    /**
     * Writes the copy; the stream stays open.
     *
     * @param file a workbook that {@link SheetReader} has read
     * @throws Refusal too large to be copied so (413), damaged (422)
     */
    public static void write(Path file, Marks marks, OutputStream out) {
        requireModest(file);
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            Path working = Files.createTempFile("xiaohao-marked-", ".xlsx");
            try {
                Files.copy(file, working, StandardCopyOption.REPLACE_EXISTING);
                mark(working, visibleSheet(file), marks, out);
            } finally {
                Files.deleteIfExists(working);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** Refused (413) where the workbook is too large to be copied so. */
    public static void requireModest(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long xml = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean picture = entry.getName().contains("/media/");
                xml += picture ? 0 : Math.max(0, entry.getSize());
            }
            if (xml > MOST_XML) {
                throw Refusal.tooLarge("表格内容超过 %d MB，不能生成标注错误的副本，请按页面上的错误清单改正，或拆分成几个文件。".formatted(MOST_XML >> 20));
            }
        } catch (IOException damaged) {
            throw XmlPart.refusalOf(damaged);
        }
    }

    private static String visibleSheet(Path file) {
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            return workbook.firstVisibleSheet().name();
        }
    }

    private static void mark(Path working, String sheetName, Marks marks, OutputStream out) throws IOException {
        OPCPackage archive = null;
        try {
            archive = OPCPackage.open(working.toFile(), PackageAccess.READ_WRITE);
            XSSFWorkbook workbook = new XSSFWorkbook(archive);
            new Sheet(workbook, workbook.getSheet(sheetName)).mark(marks);
            workbook.write(out);
        } catch (InvalidFormatException damaged) {
            throw XmlPart.refusalOf(damaged);
        } finally {
            if (archive != null) {
                archive.revert();
            }
        }
    }

    /** The sheet being marked. */
    private static final class Sheet {

        private final XSSFSheet sheet;
        private final DataFormatter formatter = new DataFormatter();
        private final XSSFColor red = new XSSFColor(RED, null);
        private final Map<Short, XSSFCellStyle> redStyles = new HashMap<>();
        private final XSSFCellStyle reasonStyle;

        private Sheet(XSSFWorkbook workbook, XSSFSheet sheet) {
            this.sheet = sheet;
            XSSFFont font = workbook.createFont();
            font.setColor(new XSSFColor(DARK_RED, null));
            reasonStyle = workbook.createCellStyle();
            reasonStyle.setFont(font);
            reasonStyle.setWrapText(true);
            reasonStyle.setVerticalAlignment(VerticalAlignment.CENTER);
        }

        private void mark(Marks marks) {
            int column = reasonColumn(marks);
            forgetEarlierMarks(marks, column);
            marks.cells().forEach(cell -> {
                XSSFCell wrong = cell(cell.row(), cell.column());
                wrong.setCellStyle(redLike(wrong.getCellStyle()));
            });
            reason(marks.headerRow(), column, marks.heading());
            marks.reasons()
                    .forEach((row, words) ->
                            reason(row, column, row == marks.headerRow() ? marks.heading() + "：" + words : words));
            sheet.setColumnWidth(column, REASON_WIDTH * WIDTH_UNIT);
        }

        private void reason(int row, int column, String words) {
            XSSFCell cell = cell(row, column);
            cell.setCellValue(words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…");
            cell.setCellStyle(reasonStyle);
            float needed = SheetText.linesIn(cell.getStringCellValue(), REASON_WIDTH) * LINE_POINTS;
            cell.getRow().setHeightInPoints(Math.max(cell.getRow().getHeightInPoints(), needed));
        }

        private int reasonColumn(Marks marks) {
            XSSFRow header = sheet.getRow(marks.headerRow() - 1);
            int last = 0;
            for (Cell cell : header) {
                String text = formatter.formatCellValue(cell);
                if (text.strip().startsWith(marks.heading())) {
                    return cell.getColumnIndex();
                }
                if (!text.isBlank()) {
                    last = Math.max(last, cell.getColumnIndex());
                }
            }
            return Math.max(
                            last,
                            marks.cells().stream()
                                    .mapToInt(Marks.WrongCell::column)
                                    .max()
                                    .orElse(0))
                    + 1;
        }

        /** A copy that was corrected and comes again: what we made red before is plain, and its reasons are gone. */
        private void forgetEarlierMarks(Marks marks, int reasons) {
            Set<Short> ours = new HashSet<>();
            for (int i = marks.headerRow(); i <= sheet.getLastRowNum(); i++) {
                XSSFRow row = sheet.getRow(i);
                if (row == null) {
                    continue;
                }
                for (Cell cell : row) {
                    forget((XSSFCell) cell, reasons, ours);
                }
            }
        }

        private void forget(XSSFCell cell, int reasons, Set<Short> ours) {
            if (cell.getColumnIndex() == reasons) {
                cell.setBlank();
                return;
            }
            XSSFCellStyle style = cell.getCellStyle();
            if (ours.contains(style.getIndex())) {
                return;
            }
            if (red.equals(style.getFillForegroundXSSFColor())) {
                style.setFillPattern(FillPatternType.NO_FILL);
                ours.add(style.getIndex());
            }
        }

        private XSSFCellStyle redLike(XSSFCellStyle style) {
            return redStyles.computeIfAbsent(style.getIndex(), index -> {
                XSSFCellStyle copy = sheet.getWorkbook().createCellStyle();
                copy.cloneStyleFrom(style);
                copy.setFillForegroundColor(red);
                copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return copy;
            });
        }

        private XSSFCell cell(int rowNumber, int column) {
            XSSFRow row = sheet.getRow(rowNumber - 1);
            if (row == null) {
                row = sheet.createRow(rowNumber - 1);
            }
            XSSFCell cell = row.getCell(column);
            return cell == null ? row.createCell(column) : cell;
        }
    }
}

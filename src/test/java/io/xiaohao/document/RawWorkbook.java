package io.xiaohao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts a test writes by hand, down to what no office program would write. */
public final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String workbookType = CONTENT + "sheet.main+xml";

    /** A workbook of two empty sheets. */
    public RawWorkbook() {
        workbook("<sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml")
                        + relation("rId4", "worksheet", "worksheets/sheet2.xml")));
        sheet("<sheetData/>");
        parts.put("xl/worksheets/sheet2.xml", worksheet("<sheetData/>"));
        styles("");
        sharedTexts("");
    }

    /** What stands within the workbook element. */
    public RawWorkbook workbook(String content) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s</workbook>".formatted(MAIN, RELATIONS, content));
    }

    /** What stands within the first sheet's element. */
    public RawWorkbook sheet(String content) {
        return part("xl/worksheets/sheet1.xml", worksheet(content));
    }

    /** What stands within the second sheet's element. */
    public RawWorkbook secondSheet(String content) {
        return part("xl/worksheets/sheet2.xml", worksheet(content));
    }

    /** The entries of the shared texts. */
    public RawWorkbook sharedTexts(String entries) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, entries));
    }

    /** What stands within the style sheet's element. */
    public RawWorkbook styles(String content) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, content));
    }

    /** A whole part. */
    public RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** The workbook claims to have macros. */
    public RawWorkbook withMacros() {
        workbookType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        return this;
    }

    /** Writes it as it is. */
    public Path writeTo(Path file) throws IOException {
        return writeTo(file, "", "", 0);
    }

    /** With one part that says the same over and over. */
    public Path writeTo(Path file, String monotonousPart, String repeated, int times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, "[Content_Types].xml", contentTypes());
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!part.getKey().equals(monotonousPart)) {
                    write(zip, part.getKey(), part.getValue());
                }
            }
            if (times > 0) {
                zip.putNextEntry(new ZipEntry(monotonousPart));
                writeText(zip, "<worksheet><sheetData>");
                byte[] bytes = repeated.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < times; i++) {
                    zip.write(bytes);
                }
            }
        }
        return file;
    }

    /** A long sheet: each row with a text of its own, a text that all share, a number and a date. */
    public Path writeTo(Path file, int rows) throws IOException {
        styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        parts.remove("xl/worksheets/sheet1.xml");
        parts.remove("xl/sharedStrings.xml");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, "[Content_Types].xml", contentTypes());
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeText(zip, "<worksheet><sheetData>");
            for (int row = 1; row <= rows; row++) {
                writeText(
                        zip,
                        ("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%1$d</v></c><c r=\"B%1$d\" t=\"s\"><v>0</v></c>"
                                        + "<c r=\"C%1$d\"><v>%1$d</v></c><c r=\"D%1$d\" s=\"1\"><v>44348</v></c></row>")
                                .formatted(row));
            }
            writeText(zip, "</sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeText(zip, "<sst><si><t>市容环境</t></si>");
            for (int row = 1; row <= rows; row++) {
                String text = Integer.toHexString(row * 0x9E3779B1);
                writeText(zip, "<si><t>背街小巷%s垃圾积存%s处未及时清运%s</t></si>".formatted(row, text, text));
            }
            writeText(zip, "</sst>");
        }
        return file;
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writeText(zip, content);
        zip.closeEntry();
    }

    private static void writeText(OutputStream out, String content) throws IOException {
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String worksheet(String content) {
        return "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content);
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(content);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", workbookType)
                + override("/xl/worksheets/sheet1.xml", CONTENT + "worksheet+xml")
                + override("/xl/worksheets/sheet2.xml", CONTENT + "worksheet+xml")
                + override("/xl/styles.xml", CONTENT + "styles+xml")
                + override("/xl/sharedStrings.xml", CONTENT + "sharedStrings+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
    }
}

package io.xiaohao.hostile;

import io.xiaohao.document.RawWorkbook;
import io.xiaohao.evidence.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that expand without end, read other files, carry programs, or are none. */
final class HostileWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> PARTS = List.of(
            SHEET,
            "xl/sharedStrings.xml",
            "xl/workbook.xml",
            "xl/styles.xml",
            "_rels/.rels",
            "xl/_rels/workbook.xml.rels");
    private static final int REPEATED = 3_000_000;

    private final List<HostileFile> files = new ArrayList<>();
    private final Path folder;

    private HostileWorkbooks(Path folder) {
        this.folder = folder;
    }

    /** All of them; the folder is for what lies between. */
    static List<HostileFile> all(Path folder) {
        HostileWorkbooks workbooks = new HostileWorkbooks(folder);
        try {
            workbooks.bombs();
            workbooks.entities();
            workbooks.programs();
            workbooks.otherKinds();
            workbooks.broken();
            workbooks.outOfMeasure();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return workbooks.files;
    }

    private void bombs() throws IOException {
        Map<String, String> repeated = Map.of(
                SHEET,
                "<row><c><v>1</v></c></row>",
                "xl/sharedStrings.xml",
                "<si><t>a</t></si>",
                "xl/styles.xml",
                "<xf/>",
                "xl/workbook.xml",
                "<sheet/>",
                "xl/_rels/workbook.xml.rels",
                "<Relationship/>",
                "_rels/.rels",
                " ".repeat(40));
        for (Map.Entry<String, String> part : repeated.entrySet()) {
            Path file = new RawWorkbook().writeTo(path(), part.getKey(), part.getValue(), REPEATED);
            add(part.getKey() + " 展开成几十兆", file);
        }
        add("六万多个零件", zip(70_000));
    }

    private void entities() throws IOException {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("外部文件", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        types.put("外部地址", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>");
        types.put("参数实体", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><a/>");
        types.put("层层实体", laughs());
        for (String part : PARTS) {
            for (Map.Entry<String, String> type : types.entrySet()) {
                add(part + " 含" + type.getKey(), new RawWorkbook().part(part, type.getValue()));
            }
        }
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int level = 1; level < 10; level++) {
            String lower = ("&l" + (level - 1) + ";").repeat(10);
            type.append("<!ENTITY l%d \"%s\">".formatted(level, lower));
        }
        return type.append("]><a>&l9;</a>").toString();
    }

    private void programs() throws IOException {
        add("含宏", new RawWorkbook().withMacros());
        add("含宏的 Word", new RawWorkbook().part("word/document.xml", "<a/>"));
        add("二进制工作簿", new RawWorkbook().part("xl/workbook.bin", "x"));
        add("演示文稿", new RawWorkbook().part("ppt/presentation.xml", "<a/>"));
        add(
                "工作表在别的网站上",
                new RawWorkbook()
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                        + "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/a.xml\""
                                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
                                        + "</Relationships>"));
        add(
                "工作表指向文件之外",
                new RawWorkbook()
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                        + "<Relationship Id=\"rId1\" Target=\"../../../../etc/passwd\""
                                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
                                        + "</Relationships>"));
    }

    private void otherKinds() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("CSV", "发现日期,责任区域\n2021-06-01,=cmd|'/c calc'!A1\n");
        texts.put("网页", "<html><table><tr><td>=1+1</td></tr></table></html>");
        texts.put(
                "XML 电子表格",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
        texts.put("SYLK", "ID;P\nC;Y1;X1;E=cmd|'/c calc'!A1\nE\n");
        texts.put("RTF", "{\\rtf1 x}");
        texts.put("程序", "MZ\u0000\u0001");
        texts.forEach((what, text) -> add(what, text.getBytes(StandardCharsets.UTF_8)));
        add("图片", SampleFiles.png());
        add("PDF", SampleFiles.pdf());
        add(
                "旧版 Office 的开头",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        add("空文件", new byte[0]);
        add("空压缩包", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    private void broken() throws IOException {
        byte[] whole = Files.readAllBytes(new RawWorkbook().writeTo(path()));
        for (int tenth = 1; tenth < 10; tenth++) {
            add("只传了 " + tenth + " 成", Arrays.copyOf(whole, whole.length * tenth / 10));
        }
        byte[] garbled = whole.clone();
        Arrays.fill(garbled, 40, Math.min(garbled.length, 400), (byte) 0x5A);
        add("压缩内容被改", garbled);
        add("零件名跳出目录", zip(List.of("[Content_Types].xml", "../../../../tmp/evil.xml", "/etc/cron.d/evil")));
        add("同名零件两份", doubled());
        for (String part : PARTS) {
            add(part + " 不是 XML", new RawWorkbook().part(part, "\u0001nonsense"));
        }
        add("共享文本越界", sheet("<row><c t=\"s\"><v>99999999</v></c></row>"));
        add("共享文本为负", sheet("<row><c t=\"s\"><v>-1</v></c></row>"));
    }

    private void outOfMeasure() throws IOException {
        add("第 16384 列", sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"));
        add("第 1048577 行", sheet("<row r=\"1048577\"><c><v>1</v></c></row>"));
        add("行号为负", sheet("<row r=\"-5\"><c><v>1</v></c></row>"));
        add("行号过大", sheet("<row r=\"99999999999999999999\"/>"));
        add("标签套十万层", sheet("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        add("没有数据", sheet(""));
        add("日期大得没有边", sheet("<row><c><v>1e308</v></c></row><row><c><v>-1e308</v></c></row>"));
    }

    private static RawWorkbook sheet(String rows) {
        return new RawWorkbook().sheet("<sheetData>" + rows + "</sheetData>");
    }

    private byte[] zip(int entries) throws IOException {
        List<String> names = new ArrayList<>(List.of("[Content_Types].xml"));
        for (int count = 0; count < entries; count++) {
            names.add("xl/media/" + count + ".xml");
        }
        return zip(names);
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Two entries whose names differ by one letter, made the same afterwards: no library writes such a file. */
    private static byte[] doubled() throws IOException {
        byte[] file = zip(List.of("[Content_Types].xml", "xl/a.xml", "xl/b.xml"));
        byte[] name = "xl/b.xml".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + name.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + name.length, name, 0, name.length)) {
                file[at + 3] = 'a';
            }
        }
        return file;
    }

    private Path path() {
        return folder.resolve("workbook-" + files.size() + ".xlsx");
    }

    private void add(String what, RawWorkbook workbook) throws IOException {
        add(what, workbook.writeTo(path()));
    }

    private void add(String what, Path file) throws IOException {
        add(what, Files.readAllBytes(file));
    }

    private void add(String what, byte[] content) {
        files.add(new HostileFile(what, "清单.xlsx", content));
    }
}

package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no sheet that can be read, and what people are told of it. */
class SheetRefusalTests {

    private static final Duration QUICKLY = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private void isRefused(Path file, Reason reason, String... words) {
        Refusal refusal = Assertions.assertTimeout(
                QUICKLY, () -> catchThrowableOfType(Refusal.class, () -> new SheetReader().read(file, row -> true)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).contains(words).endsWith("。");
    }

    private void isRefused(RawWorkbook workbook, Reason reason, String... words) throws IOException {
        isRefused(workbook.writeTo(folder.resolve("file.xlsx")), reason, words);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file.xlsx"), content);
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path compound(String entry) throws IOException {
        Path file = folder.resolve("file.xls");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            system.writeFilesystem(out);
        }
        return file;
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("file.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("内容".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void otherKindsOfFileAreNamedAndWhatToDo() throws IOException {
        isRefused(file(""), Reason.UNSUPPORTED, "空的");
        isRefused(file("发现日期,责任区域\n2021-06-01,砚山县\n"), Reason.UNSUPPORTED, "CSV", "另存为");
        isRefused(file("<html><table><tr><td>1</td></tr></table></html>"), Reason.UNSUPPORTED, "HTML", "另存为");
        isRefused(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), Reason.UNSUPPORTED, "图片");
        isRefused(file("%PDF-1.7"), Reason.UNSUPPORTED, "PDF");
        isRefused(file("{\\rtf1 }"), Reason.UNSUPPORTED, "RTF");
        isRefused(file(new byte[] {1, 0, 2, 0}), Reason.UNSUPPORTED, "无法识别");
    }

    @Test
    void oldAndEncryptedOfficeFilesAreNamed() throws IOException {
        isRefused(compound("Workbook"), Reason.UNSUPPORTED, "97-2003", "另存为");
        isRefused(compound("WordDocument"), Reason.UNSUPPORTED, "Word");
        isRefused(compound("EncryptedPackage"), Reason.UNSUPPORTED, "密码");
        isRefused(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}), Reason.UNSUPPORTED, "旧版");
    }

    @Test
    void otherPackagesAreNamed() throws IOException {
        isRefused(zip("word/document.xml"), Reason.UNSUPPORTED, "docx");
        isRefused(zip("ppt/presentation.xml"), Reason.UNSUPPORTED, "pptx");
        isRefused(zip("xl/workbook.bin"), Reason.UNSUPPORTED, "xlsb");
        isRefused(zip("mimetype"), Reason.UNSUPPORTED, "OpenDocument");
        isRefused(zip("照片.jpg"), Reason.UNSUPPORTED, "压缩包");
        isRefused(new RawWorkbook().withMacros(), Reason.UNSUPPORTED, "宏", "另存为");
    }

    @Test
    void aWorkbookCutOffOrGarbledIsDamaged() throws IOException {
        Path whole = new RawWorkbook().writeTo(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        isRefused(file(Arrays.copyOf(bytes, bytes.length / 2)), Reason.INVALID, "损坏");
        isRefused(new RawWorkbook().sheet("<sheetData><row>"), Reason.INVALID, "损坏");
        isRefused(new RawWorkbook().part("xl/workbook.xml", "nonsense"), Reason.INVALID, "损坏");
        isRefused(new RawWorkbook().part("_rels/.rels", "nonsense"), Reason.UNSUPPORTED, "不是 Excel 工作簿");
        isRefused(
                new RawWorkbook().sheet("<sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData>"),
                Reason.INVALID,
                "损坏");
        isRefused(new RawWorkbook().sheet("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>"), Reason.INVALID, "行号");
        isRefused(new RawWorkbook().sheet("<sheetData><row r=\"1048577\"/></sheetData>"), Reason.INVALID, "行号");
        isRefused(
                new RawWorkbook().sheet("<sheetData><row><c r=\"11\"><v>1</v></c></row></sheetData>"),
                Reason.INVALID,
                "位置");
    }

    @Test
    void aWorkbookWithoutASheetToSeeIsRefused() throws IOException {
        isRefused(
                new RawWorkbook()
                        .workbook("<sheets><sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/></sheets>"),
                Reason.INVALID,
                "没有可见的工作表");
    }

    @Test
    void contentBeyondTheColumnsIsRefusedWithTheLimit() throws IOException {
        isRefused(
                new RawWorkbook().sheet("<sheetData><row r=\"5\"><c r=\"GS5\"><v>1</v></c></row></sheetData>"),
                Reason.INVALID,
                "第5行",
                "GS 列",
                "200 列");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingOfItIsRead() throws IOException {
        String secret =
                Files.writeString(folder.resolve("secret.txt"), "机密").toUri().toString();
        String worksheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret + "\">]>"
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        isRefused(new RawWorkbook().part("xl/worksheets/sheet1.xml", worksheet), Reason.INVALID, "DTD");
        isRefused(
                new RawWorkbook().part("xl/sharedStrings.xml", "<!DOCTYPE sst SYSTEM \"" + secret + "\"><sst/>"),
                Reason.INVALID,
                "DTD");
        isRefused(
                new RawWorkbook()
                        .part(
                                "xl/workbook.xml",
                                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><workbook>&c;</workbook>"),
                Reason.INVALID,
                "DTD");
    }

    @Test
    void aZipBombIsStoppedSoon() throws IOException {
        isRefused(bomb("xl/worksheets/sheet1.xml", "<row><c><v>1</v></c></row>"), Reason.TOO_LARGE, "解压");
        isRefused(bomb("xl/sharedStrings.xml", "<si><t>a</t></si>"), Reason.TOO_LARGE, "解压");
        isRefused(bomb("xl/_rels/workbook.xml.rels", " ".repeat(64)), Reason.TOO_LARGE, "解压");
    }

    private Path bomb(String part, String repeated) throws IOException {
        Path file = new RawWorkbook().writeTo(folder.resolve("bomb.xlsx"), part, repeated, 3_000_000);
        assertThat(Files.size(file)).isLessThan(2_000_000);
        return file;
    }

    @Test
    void aTagOrTextWithoutEndIsStopped() throws IOException {
        StringBuilder varied = new StringBuilder();
        for (int i = 0; varied.length() < 1_200_000; i++) {
            varied.append(Integer.toHexString(i * 31));
        }
        isRefused(
                new RawWorkbook().sheet("<sheetData><row><c t=\"" + varied + "\"/></row></sheetData>"),
                Reason.INVALID,
                "损坏");
    }

    @Test
    void aFileBeyondTheLimitIsNotTakenIn() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> ReceivedFile.receive(new ByteArrayInputStream(new byte[2 * 1024 * 1024]), 1024 * 1024));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.getMessage()).contains("1 MB");
    }

    @Test
    void aReceivedFileIsKnownByItsContentAndGoneWhenClosed() {
        ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), 10);
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        file.close();
        assertThat(file.path()).doesNotExist();
    }
}

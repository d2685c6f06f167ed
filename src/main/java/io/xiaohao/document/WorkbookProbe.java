package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells from a file's content, never from its name, what was handed in instead of a workbook. */
final class WorkbookProbe {

    private static final int HEAD = 4096;
    private static final long MAX_ENTRY = 512L * 1024 * 1024;
    /** The package's own tables are built in memory, so they are measured first. */
    private static final int MAX_TABLES = 32 * 1024 * 1024;

    private static final String ADVICE = "请用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”再上传。";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private WorkbookProbe() {}

    /**
     * Lets pass what may be an xlsx workbook.
     *
     * @throws Refusal another kind of file (415), a damaged one (422), one that expands beyond all measure (413)
     */
    static void check(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw Refusal.unsupported("文件是空的（0 字节），请选择要导入的 xlsx 文件。");
        }
        if (startsWith(head, ZIP)) {
            checkPackage(file);
            return;
        }
        throw Refusal.unsupported("文件是%s，不是 xlsx 工作簿，%s".formatted(kindOf(file, head), ADVICE));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String kindOf(Path file, byte[] head) {
        if (startsWith(head, OLE)) {
            return kindOfCompound(file);
        }
        if (startsWith(head, EMPTY_ZIP)) {
            return "空的压缩包";
        }
        if (startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xD8})
                || startsWith(head, new byte[] {'G', 'I', 'F', '8'})) {
            return "图片";
        }
        if (startsWith(head, new byte[] {'%', 'P', 'D', 'F'})) {
            return "PDF 文件";
        }
        return kindOfText(head);
    }

    private static String kindOfCompound(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusal.unsupported("文件有打开密码，无法读取，请在 Excel 或 WPS 中取消密码后再上传。");
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return "旧版 Excel 97-2003 工作簿（xls）";
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? "Word 文档（doc）" : "旧版 Office 文件";
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof Refusal refusal) {
                throw refusal;
            }
            return "旧版 Office 文件";
        }
    }

    private static String kindOfText(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
            return "网页（HTML）";
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return "XML 电子表格 2003";
        }
        if (text.startsWith("{\\rtf")) {
            return "RTF 文档";
        }
        return text.indexOf('\0') < 0 ? "文本文件（如 CSV）" : "无法识别的文件";
    }

    private static void checkPackage(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkKind(zip);
            checkSizes(zip);
        } catch (IOException failure) {
            throw XmlPart.refusalOf(failure);
        }
    }

    private static void checkKind(ZipFile zip) {
        String kind = null;
        if (zip.getEntry("word/document.xml") != null) {
            kind = "Word 文档（docx）";
        } else if (zip.getEntry("ppt/presentation.xml") != null) {
            kind = "演示文稿（pptx）";
        } else if (zip.getEntry("xl/workbook.bin") != null) {
            kind = "二进制工作簿（xlsb）";
        } else if (zip.getEntry("mimetype") != null) {
            kind = "OpenDocument 文件（ods 等）";
        } else if (zip.getEntry("[Content_Types].xml") == null) {
            kind = "压缩包";
        }
        if (kind != null) {
            throw Refusal.unsupported("文件是%s，不是 xlsx 工作簿，%s".formatted(kind, ADVICE));
        }
    }

    private static void checkSizes(ZipFile zip) throws IOException {
        int left = MAX_TABLES;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getSize() > MAX_ENTRY) {
                throw XmlPart.bomb();
            }
            if (entry.getName().endsWith(".rels") || entry.getName().equalsIgnoreCase("[Content_Types].xml")) {
                left -= measure(zip, entry, left);
            }
        }
    }

    private static int measure(ZipFile zip, ZipEntry entry, int most) throws IOException {
        byte[] buffer = new byte[HEAD];
        int size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw XmlPart.bomb();
                }
            }
        }
        return size;
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

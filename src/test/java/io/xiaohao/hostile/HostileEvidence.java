package io.xiaohao.hostile;

import io.xiaohao.evidence.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Files that pretend to be a picture or a PDF: other kinds, two kinds in one, cut short, or of too many pixels. */
final class HostileEvidence {

    private static final int MEGABYTE = 1024 * 1024;
    private static final double[] CUTS = {0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97};

    private final List<HostileFile> files = new ArrayList<>();

    private HostileEvidence() {}

    /** All of them. */
    static List<HostileFile> all() {
        HostileEvidence evidence = new HostileEvidence();
        evidence.otherKinds();
        evidence.twoKindsInOne();
        evidence.tooManyPixels();
        evidence.cutShort();
        evidence.garbled();
        evidence.activeDocuments();
        return evidence.files;
    }

    private void otherKinds() {
        Map<String, String> starts = new LinkedHashMap<>();
        starts.put("网页", "<!DOCTYPE html><script>alert(1)</script>");
        starts.put("SVG 带脚本", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        starts.put("XML 带外部实体", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        starts.put("脚本", "#!/bin/sh\nrm -rf /\n");
        starts.put("PHP", "<?php system($_GET['c']); ?>");
        starts.put("JSP", "<%@ page import=\"java.io.*\" %><% Runtime.getRuntime().exec(\"id\"); %>");
        starts.put("Windows 程序", "MZ\u0090\u0000\u0003");
        starts.put("Linux 程序", "\u007FELF\u0002\u0001\u0001");
        starts.put("Java 类", "\u00CA\u00FE\u00BA\u00BE\u0000\u0000\u0000\u003D");
        starts.put("压缩包", "PK\u0003\u0004\u0014\u0000\u0000\u0000");
        starts.put("RAR", "Rar!\u001A\u0007\u0000");
        starts.put("7z", "7z\u00BC\u00AF'\u001C");
        starts.put("gzip", "\u001F\u008B\b\u0000");
        starts.put("GIF 带脚本", "GIF89a/*\u0000\u0000*/=1;alert(1)");
        starts.put("BMP", "BM\u0036\u0000\u0000\u0000");
        starts.put("TIFF", "II*\u0000\b\u0000\u0000\u0000");
        starts.put("图标", "\u0000\u0000\u0001\u0000\u0001\u0000");
        starts.put("HEIC", "\u0000\u0000\u0000\u0018ftypheic");
        starts.put("AVIF", "\u0000\u0000\u0000\u001Cftypavif");
        starts.put("MP4", "\u0000\u0000\u0000\u0018ftypmp42");
        starts.put("PostScript", "%!PS-Adobe-3.0\n(/etc/passwd) run");
        starts.put("ImageMagick 脚本", "push graphic-context\nfill 'url(https://127.0.0.1/|id)'");
        starts.put("旧版 Office", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        starts.put("RTF", "{\\rtf1{\\object\\objocx}}");
        starts.put("一个字节", "\u00FF");
        starts.forEach((what, text) -> add(what, "现场.jpg", latin(text)));
        add("空文件", "现场.jpg", new byte[0]);
        add("全是零", "现场.jpg", new byte[MEGABYTE]);
        add("超过 20 MB", "现场.jpg", SampleFiles.join(SampleFiles.jpeg(), new byte[21 * MEGABYTE]));
    }

    private void twoKindsInOne() {
        Map<String, byte[]> hosts =
                Map.of("JPEG", SampleFiles.jpeg(), "PNG", SampleFiles.png(), "WebP", SampleFiles.lossyWebp());
        Map<String, String> guests = Map.of(
                "网页", "<html><script>alert(1)</script></html>",
                "PHP", "<?php system('id'); ?>",
                "压缩包", "PK\u0003\u0004\u0014\u0000evil.class",
                "PDF", "%PDF-1.4\n1 0 obj\n<</S/JavaScript>>",
                "SVG", "<svg onload=alert(1)>");
        hosts.forEach((host, picture) -> guests.forEach((guest, text) ->
                add(host + " 后面夹带 " + guest, "现场.jpg", SampleFiles.join(picture, new byte[100], latin(text)))));
    }

    private void tooManyPixels() {
        for (int side : new int[] {8_000, 20_000, 65_500}) {
            add("JPEG " + side + " 像素见方", "现场.jpg", SampleFiles.jpegOf(side, side));
        }
        for (int side : new int[] {8_000, 50_000, Integer.MAX_VALUE}) {
            add("PNG " + side + " 像素见方", "现场.png", SampleFiles.pngOf(side, side));
        }
        add("PNG 一亿像素的一行", "现场.png", SampleFiles.pngOf(100_000_000, 1));
        add("PNG 没有宽度", "现场.png", SampleFiles.pngOf(0, 10));
        add("PNG 宽度为负", "现场.png", SampleFiles.pngOf(-1, 10));
    }

    private void cutShort() {
        Map<String, byte[]> whole = Map.of(
                "JPEG", SampleFiles.jpeg(),
                "PNG", SampleFiles.png(),
                "WebP", SampleFiles.lossyWebp(),
                "PDF", SampleFiles.pdf());
        whole.forEach((kind, file) -> {
            for (double cut : CUTS) {
                add(kind + " 只传了 " + (int) (cut * 100) + "%", "现场.jpg", SampleFiles.firstOf(file, (int)
                        (file.length * cut)));
            }
        });
    }

    private void garbled() {
        byte[] png = SampleFiles.png();
        png[png.length - 20] ^= 0x55;
        add("PNG 校验和不符", "现场.png", png);
        byte[] jpeg = SampleFiles.jpeg();
        Arrays.fill(jpeg, 2, jpeg.length - 2, (byte) 0xFF);
        add("JPEG 内容全为填充", "现场.jpg", jpeg);
        byte[] segment = SampleFiles.jpeg();
        segment[4] = 0;
        segment[5] = 0;
        add("JPEG 段长为零", "现场.jpg", segment);
        byte[] webp = SampleFiles.lossyWebp();
        Arrays.fill(webp, 4, 8, (byte) 0xFF);
        add("WebP 声称 4 GB", "现场.webp", webp);
        add("PNG 像素不够", "现场.png", SampleFiles.pngOf(4_000, 4_000));
    }

    private void activeDocuments() {
        add("PDF 打开即运行脚本", "附件.pdf", pdf("<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"));
        add("PDF 脚本名用转义", "附件.pdf", pdf("<</OpenAction<</S/J#61vaScript/JS(app.alert(1))>>>>"));
        add("PDF 启动程序", "附件.pdf", pdf("<</S/Launch/F(cmd.exe)>>"));
        add("PDF 内嵌文件", "附件.pdf", pdf("<</Names<</EmbeddedFiles 5 0 R>>>>"));
        add("PDF 内嵌影音", "附件.pdf", pdf("<</Subtype/RichMedia>>"));
        add("PDF 脚本藏在对象流里", "附件.pdf", packedPdf("<</S/JavaScript/JS(app.alert(1))>>".getBytes()));
        add("PDF 对象流炸弹", "附件.pdf", packedPdf(new byte[200 * MEGABYTE]));
        add("PDF 对象流不是压缩流", "附件.pdf", pdf("<</Type/ObjStm>>\nstream\nnothing packed\nendstream"));
        add("PDF 目录指向文件之外", "附件.pdf", latin("%PDF-1.4\nstartxref\n99999999\n%%EOF\n"));
    }

    private static byte[] pdf(String object) {
        return latin(new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1) + "%\n" + object
                + "\nstartxref\n200\n%%EOF\n");
    }

    private static byte[] packedPdf(byte[] objects) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(objects);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return SampleFiles.join(
                SampleFiles.pdf(),
                latin("9 0 obj\n<</Type/ObjStm/N 1/First 0/Filter/FlateDecode>>\nstream\n"),
                packed.toByteArray(),
                latin("\nendstream\nendobj\nstartxref\n200\n%%EOF\n"));
    }

    private void add(String what, String name, byte[] content) {
        files.add(new HostileFile(what, name, content));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

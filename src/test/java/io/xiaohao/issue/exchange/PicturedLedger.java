package io.xiaohao.issue.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** An issue list with pictures lying in it, as Excel and WPS put them there; rows count from 1, columns from 0. */
public final class PicturedLedger {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String IMAGE = RELATIONS + "/image";
    private static final int EMU_PER_POINT = 12_700;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("台账");
    private final XSSFDrawing drawing = sheet.createDrawingPatriarch();
    private final StringBuilder cellImages = new StringBuilder();
    private final StringBuilder richImages = new StringBuilder();
    private PackagePart cellImageTable;
    private PackagePart richImageTable;
    private int inCells;
    private int rich;
    private int next;

    /** A list with these headings. */
    public static PicturedLedger withHeadings(String... headings) {
        return new PicturedLedger().row(headings);
    }

    /** Adds a row of texts; null leaves a cell out. */
    public PicturedLedger row(String... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
        return this;
    }

    /** A picture within one cell. */
    public PicturedLedger floating(int row, int column, byte[] picture) {
        return spanning(row, 1, row, 10, column, picture);
    }

    /** A picture from so many points below the upper row's edge to so many below the lower row's. */
    public PicturedLedger spanning(int row, int from, int lastRow, int to, int column, byte[] picture) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                1000, from * EMU_PER_POINT, 100_000, to * EMU_PER_POINT, column, row - 1, column, lastRow - 1);
        drawing.createPicture(anchor, workbook.addPicture(picture, Workbook.PICTURE_TYPE_JPEG));
        return this;
    }

    /** A picture as WPS puts it into a cell: a formula that names it. */
    public PicturedLedger inCell(int row, int column, byte[] picture) {
        String id = "ID_0123456789ABCDEF%02d".formatted(++inCells);
        XSSFCell cell = cell(row, column);
        cell.getCTCell().addNewF().setStringValue("_xlfn.DISPIMG(\"" + id + "\",1)");
        cell.getCTCell().setT(STCellType.STR);
        cell.getCTCell().setV("=DISPIMG(\"" + id + "\",1)");
        if (cellImageTable == null) {
            cellImageTable = part("/xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml");
            relate("http://www.wps.cn/officeDocument/2020/cellImage", cellImageTable);
        }
        String relationship = image(cellImageTable, "cell" + inCells, picture);
        cellImages.append("<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"%d\" name=\"%s\"/><xdr:cNvPicPr/>"
                .formatted(inCells, id));
        cellImages.append(
                "</xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"%s\"/></xdr:blipFill></xdr:pic></etc:cellImage>"
                        .formatted(relationship));
        return this;
    }

    /** A picture as Excel puts it into a cell: an error for those who do not know it, and metadata for those who do. */
    public PicturedLedger inRichCell(int row, int column, byte[] picture) {
        XSSFCell cell = cell(row, column);
        cell.getCTCell().setT(STCellType.E);
        cell.getCTCell().setV("#VALUE!");
        cell.getCTCell().setVm(++rich);
        if (richImageTable == null) {
            richImageTable = part("/xl/richData/richValueRel.xml", "application/vnd.ms-excel.richvaluerel+xml");
            relate("http://schemas.microsoft.com/office/2022/10/relationships/richValueRel", richImageTable);
        }
        richImages.append("<rel r:id=\"%s\"/>".formatted(image(richImageTable, "rich" + rich, picture)));
        return this;
    }

    private XSSFCell cell(int row, int column) {
        return sheet.getRow(row - 1).createCell(column);
    }

    private PackagePart part(String name, String type) {
        try {
            return workbook.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void relate(String type, PackagePart part) {
        workbook.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, type);
    }

    private String image(PackagePart table, String name, byte[] picture) {
        PackagePart image = part("/xl/media/" + name + ".jpeg", "image/jpeg");
        fill(image, picture);
        return table.addRelationship(image.getPartName(), TargetMode.INTERNAL, IMAGE)
                .getId();
    }

    private static void fill(PackagePart part, byte[] content) {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(PackagePart part, String content) {
        fill(part, content.getBytes(StandardCharsets.UTF_8));
    }

    private void writeRichData() {
        if (richImageTable == null) {
            return;
        }
        fill(richImageTable, "<richValueRels xmlns:r=\"%s\">%s</richValueRels>".formatted(RELATIONS, richImages));
        StringBuilder future = new StringBuilder();
        StringBuilder values = new StringBuilder();
        StringBuilder richValues = new StringBuilder();
        for (int i = 0; i < rich; i++) {
            future.append("<bk><extLst><ext><xlrd:rvb i=\"%d\"/></ext></extLst></bk>".formatted(i));
            values.append("<bk><rc t=\"1\" v=\"%d\"/></bk>".formatted(i));
            richValues.append("<rv s=\"0\"><v>%d</v><v>5</v></rv>".formatted(i));
        }
        PackagePart metadata = part(
                "/xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
        fill(
                metadata,
                "<metadata xmlns:xlrd=\"x\"><futureMetadata name=\"XLRICHVALUE\">%s</futureMetadata><valueMetadata>%s</valueMetadata></metadata>"
                        .formatted(future, values));
        relate(RELATIONS + "/sheetMetadata", metadata);
        PackagePart data = part("/xl/richData/rdrichvalue.xml", "application/vnd.ms-excel.rdrichvalue+xml");
        fill(data, "<rvData>%s</rvData>".formatted(richValues));
        relate("http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue", data);
        PackagePart structure =
                part("/xl/richData/rdrichvaluestructure.xml", "application/vnd.ms-excel.rdrichvaluestructure+xml");
        fill(
                structure,
                "<rvStructures><s t=\"_localImage\"><k n=\"_rvRel:LocalImageIdentifier\" t=\"i\"/><k n=\"CalcOrigin\" t=\"i\"/></s></rvStructures>");
        relate("http://schemas.microsoft.com/office/2017/06/relationships/rdRichValueStructure", structure);
    }

    /** The file; nothing can be added afterwards. */
    public byte[] bytes() {
        if (cellImageTable != null) {
            fill(
                    cellImageTable,
                    "<etc:cellImages xmlns:etc=\"e\" xmlns:xdr=\"x\" xmlns:a=\"a\" xmlns:r=\"%s\">%s</etc:cellImages>"
                            .formatted(RELATIONS, cellImages));
        }
        writeRichData();
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

package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.xml.sax.Attributes;

/** An opened xlsx workbook and the parts of it that reading a sheet takes. Both dialects, transitional and strict. */
final class WorkbookFile implements Closeable {

    private static final double LEAST_COMPRESSED_SHARE = 0.01;
    private static final long MAX_ENTRY = 512L * 1024 * 1024;
    /** Every picture in a sheet is an entry of its own. */
    private static final long MAX_ENTRIES = 60_000;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_COMPRESSED_SHARE);
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY);
        ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
    }

    private final OPCPackage archive;
    private final PackagePart workbook;
    private final Outline outline;

    private WorkbookFile(OPCPackage archive, PackagePart workbook, Outline outline) {
        this.archive = archive;
        this.workbook = workbook;
        this.outline = outline;
    }

    /**
     * Opens a workbook for reading.
     *
     * @throws Refusal not an xlsx workbook (415), damaged (422), a zip bomb (413)
     */
    static WorkbookFile open(Path file) {
        OPCPackage archive = null;
        try {
            WorkbookProbe.check(file);
            archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
            PackagePart workbook = mainPart(archive);
            Outline outline = new Outline();
            XmlPart.parse(workbook.getInputStream(), outline);
            return new WorkbookFile(archive, workbook, outline);
        } catch (IOException | InvalidFormatException | RuntimeException failure) {
            if (archive != null) {
                archive.revert();
            }
            throw XmlPart.refusalOf(failure);
        }
    }

    private static PackagePart mainPart(OPCPackage archive) {
        for (PackageRelationship relationship : archive.getRelationships()) {
            if (!relationship.getRelationshipType().endsWith("/officeDocument")) {
                continue;
            }
            PackagePart part = archive.getPart(relationship);
            if (part == null) {
                break;
            }
            checkContentType(part.getContentType());
            return part;
        }
        throw Refusal.unsupported("文件不是 Excel 工作簿，请上传 xlsx 文件。");
    }

    private static void checkContentType(String contentType) {
        if (contentType.contains("macroEnabled")) {
            throw Refusal.unsupported("文件是含宏的工作簿（xlsm），为安全起见不予读取，请另存为不含宏的 xlsx 再上传。");
        }
        if (!contentType.contains("spreadsheetml")) {
            throw Refusal.unsupported("文件不是 Excel 工作簿，请上传 xlsx 文件。");
        }
    }

    /** Whether its dates count from 1904, as old Macintosh workbooks do. */
    boolean countsFrom1904() {
        return outline.from1904;
    }

    /** The first sheet that people see. */
    VisibleSheet firstVisibleSheet() {
        for (Entry entry : outline.sheets) {
            if (entry.hidden) {
                continue;
            }
            PackagePart part = related(workbook, workbook.getRelationship(entry.relationship));
            if (part != null && part.getContentType().contains("worksheet")) {
                return new VisibleSheet(entry.name, part);
            }
        }
        throw Refusal.invalid(null, "工作簿中没有可见的工作表。");
    }

    /** The table of shared texts, where there is one. */
    Optional<InputStream> sharedTexts() throws IOException {
        return contentOf("/sharedStrings");
    }

    /** The table of styles, where there is one. */
    Optional<InputStream> styles() throws IOException {
        return contentOf("/styles");
    }

    /** The content of a part by its name. */
    InputStream content(String name) throws IOException {
        try {
            return archive.getPart(PackagingURIHelper.createPartName(name)).getInputStream();
        } catch (InvalidFormatException damaged) {
            throw XmlPart.refusalOf(damaged);
        }
    }

    private Optional<InputStream> contentOf(String relationshipEnding) throws IOException {
        PackagePart part = part(relationshipEnding).orElse(null);
        return part == null ? Optional.empty() : Optional.of(part.getInputStream());
    }

    /** A part of the workbook by the end of its relationship's type; the first where there are several. */
    Optional<PackagePart> part(String relationshipEnding) {
        return relatedParts(workbook, relationshipEnding).stream().findFirst();
    }

    /** The parts that a part is related to by relationships whose types end so. */
    List<PackagePart> relatedParts(PackagePart source, String relationshipEnding) {
        List<PackagePart> parts = new ArrayList<>();
        try {
            for (PackageRelationship relationship : source.getRelationships()) {
                PackagePart part = relationship.getRelationshipType().endsWith(relationshipEnding)
                        ? related(source, relationship)
                        : null;
                if (part != null) {
                    parts.add(part);
                }
            }
            return parts;
        } catch (InvalidFormatException damaged) {
            throw XmlPart.refusalOf(damaged);
        }
    }

    /** The part that a part names by a relationship's id; empty where there is none, or it lies outside the file. */
    Optional<PackagePart> relatedPart(PackagePart source, String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(related(source, source.getRelationship(id)));
    }

    private static PackagePart related(PackagePart source, PackageRelationship relationship) {
        try {
            boolean within = relationship != null && relationship.getTargetMode() == TargetMode.INTERNAL;
            return within ? source.getRelatedPart(relationship) : null;
        } catch (InvalidFormatException | IllegalArgumentException damaged) {
            throw XmlPart.refusalOf(damaged);
        }
    }

    @Override
    public void close() {
        archive.revert();
    }

    /**
     * A sheet that people see.
     *
     * @param name its name
     * @param part its part in the package
     */
    record VisibleSheet(String name, PackagePart part) {}

    private record Entry(String name, String relationship, boolean hidden) {}

    /** Reads the list of sheets. */
    private static final class Outline extends XmlPart.Handler {

        private final List<Entry> sheets = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            String element = plainName(name);
            if (element.equals("workbookPr")) {
                String flag = attributes.getValue("date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            } else if (element.equals("sheet")) {
                String state = attributes.getValue("state");
                boolean hidden = state != null && !state.equals("visible");
                sheets.add(new Entry(attributes.getValue("name"), relationshipOf(attributes), hidden));
            }
        }

        private static String relationshipOf(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getQName(i).endsWith(":id")) {
                    return attributes.getValue(i);
                }
            }
            return "";
        }
    }
}

package io.xiaohao.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.xml.sax.Attributes;

/**
 * The pictures put into cells themselves: as WPS writes them (a formula {@code =DISPIMG("ID_…",1)} and the part
 * {@code cellimages.xml}) and as Excel does (a value's metadata, see {@link RichPictures}).
 */
final class CellPictures {

    /** More of a formula is not needed to know a picture by it. */
    static final int LONGEST_FORMULA = 200;

    private static final Pattern FORMULA =
            Pattern.compile("DISPIMG\\s*\\(\\s*\"([^\"]{1,100})\"", Pattern.CASE_INSENSITIVE);
    private static final String METADATA = "#";

    private final Map<String, String> parts;

    private CellPictures(Map<String, String> parts) {
        this.parts = parts;
    }

    static CellPictures of(WorkbookFile workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        PackagePart cellImages = workbook.part("/cellImage").orElse(null);
        if (cellImages != null) {
            XmlPart.parse(cellImages.getInputStream(), new CellImages(workbook, cellImages, parts));
        }
        RichPictures.of(workbook).parts().forEach((metadata, part) -> parts.put(METADATA + metadata, part));
        return new CellPictures(parts);
    }

    /** How a cell names its picture; empty where it has none. */
    Optional<String> reference(CharSequence formula, CharSequence shown, String valueMetadata) {
        if (valueMetadata != null && parts.containsKey(METADATA + valueMetadata)) {
            return Optional.of(METADATA + valueMetadata);
        }
        Matcher written = FORMULA.matcher(formula);
        if (written.find()) {
            return Optional.of(written.group(1));
        }
        Matcher result = FORMULA.matcher(shown);
        return result.find() ? Optional.of(result.group(1)) : Optional.empty();
    }

    /** The name of the part that holds the picture; empty where the file has lost it. */
    Optional<String> part(String reference) {
        return Optional.ofNullable(parts.get(reference));
    }

    /** Reads WPS's table: each picture bears its id as its name. */
    private static final class CellImages extends XmlPart.Handler {

        private final WorkbookFile workbook;
        private final PackagePart table;
        private final Map<String, String> parts;
        private String id;

        private CellImages(WorkbookFile workbook, PackagePart table, Map<String, String> parts) {
            this.workbook = workbook;
            this.table = table;
            this.parts = parts;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            switch (plainName(name)) {
                case "cellImage" -> id = null;
                case "cNvPr" -> id = id == null ? value(attributes, "name") : id;
                case "blip" ->
                    workbook.relatedPart(table, value(attributes, "embed"))
                            .filter(part -> id != null)
                            .ifPresent(part -> parts.put(id, part.getPartName().getName()));
                default -> {}
            }
        }
    }
}

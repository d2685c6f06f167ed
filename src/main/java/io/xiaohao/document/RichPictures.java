package io.xiaohao.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.xml.sax.Attributes;

/**
 * Excel's own pictures in cells. A cell names the entry of its value's metadata; that names a rich value; the first value
 * of one whose structure is a local image names a relationship; and that, the picture.
 */
final class RichPictures extends XmlPart.Handler {

    private static final String RICH_VALUES = "XLRICHVALUE";
    private static final String LOCAL_IMAGE = "_rvRel:LocalImageIdentifier";
    private static final int MOST = 100_000;

    private final List<String> metadata = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String[]> richValues = new ArrayList<>();
    private final List<Integer> structures = new ArrayList<>();
    private final List<String> relationships = new ArrayList<>();
    private final Map<Integer, String> parts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private boolean ofRichValues;
    private boolean ofValues;
    private boolean inValue;
    private int keys;

    private RichPictures() {}

    static RichPictures of(WorkbookFile workbook) throws IOException {
        RichPictures pictures = new RichPictures();
        Optional<PackagePart> table = workbook.part("/richValueRel");
        if (table.isEmpty()) {
            return pictures;
        }
        for (String ending : List.of("/sheetMetadata", "/rdRichValueStructure", "/rdRichValue", "/richValueRel")) {
            Optional<PackagePart> part = workbook.part(ending);
            if (part.isPresent()) {
                XmlPart.parse(part.get().getInputStream(), pictures);
            }
        }
        pictures.resolve(workbook, table.get());
        return pictures;
    }

    /** The names of the pictures' parts by the metadata's number as cells give it, from 1. */
    Map<Integer, String> parts() {
        return parts;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (plainName(name)) {
            case "futureMetadata" -> ofRichValues = RICH_VALUES.equals(value(attributes, "name"));
            case "valueMetadata" -> ofValues = true;
            case "rvb" -> keep(ofRichValues, metadata, value(attributes, "i"));
            case "rc" -> keep(ofValues, values, value(attributes, "v"));
            case "s" -> startStructure();
            case "k" -> key(value(attributes, "n"));
            case "rv" -> richValues.add(new String[] {value(attributes, "s"), null, null});
            case "v" -> {
                inValue = true;
                text.setLength(0);
            }
            case "rel" -> keep(true, relationships, value(attributes, "id"));
            default -> {}
        }
        if (richValues.size() > MOST || structures.size() > MOST) {
            throw XmlPart.bomb();
        }
    }

    private static void keep(boolean asked, List<String> list, String value) {
        if (list.size() > MOST) {
            throw XmlPart.bomb();
        }
        if (asked) {
            list.add(value);
        }
    }

    private void startStructure() {
        structures.add(-1);
        keys = 0;
    }

    private void key(String name) {
        if (LOCAL_IMAGE.equals(name) && !structures.isEmpty()) {
            structures.set(structures.size() - 1, keys);
        }
        keys++;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue && text.length() < CellPictures.LONGEST_FORMULA) {
            text.append(chars, start, Math.min(length, CellPictures.LONGEST_FORMULA));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (plainName(name)) {
            case "futureMetadata" -> ofRichValues = false;
            case "valueMetadata" -> ofValues = false;
            case "v" -> endValue();
            default -> {}
        }
    }

    /** A local image's identifier is the first or second of its values. */
    private void endValue() {
        inValue = false;
        if (richValues.isEmpty()) {
            return;
        }
        String[] last = richValues.get(richValues.size() - 1);
        if (last[1] == null) {
            last[1] = text.toString();
        } else if (last[2] == null) {
            last[2] = text.toString();
        }
    }

    private void resolve(WorkbookFile workbook, PackagePart table) {
        for (int i = 0; i < values.size(); i++) {
            int number = i + 1;
            at(metadata, values.get(i))
                    .flatMap(rich -> at(richValues, rich))
                    .flatMap(this::identifier)
                    .flatMap(identifier -> at(relationships, identifier))
                    .flatMap(id -> workbook.relatedPart(table, id))
                    .ifPresent(part -> parts.put(number, part.getPartName().getName()));
        }
    }

    private Optional<String> identifier(String[] richValue) {
        return at(structures, richValue[0])
                .filter(position -> position == 0 || position == 1)
                .map(position -> richValue[position + 1]);
    }

    private static <T> Optional<T> at(List<T> list, String index) {
        try {
            int position = index == null ? -1 : Integer.parseInt(index);
            return position < 0 || position >= list.size() ? Optional.empty() : Optional.ofNullable(list.get(position));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}

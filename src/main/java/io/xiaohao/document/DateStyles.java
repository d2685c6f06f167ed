package io.xiaohao.document;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/** Which cell styles show a number as a date: Excel knows dates by nothing else. */
final class DateStyles extends XmlPart.Handler {

    private static final int MAX_STYLES = 65_536;
    /** The longest number format Excel takes. */
    private static final int MAX_FORMAT = 255;

    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean inCellFormats;
    private int styles;

    /** Whether a number of this style is shown as a date. */
    boolean isDate(int style) {
        return dates.get(style);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (plainName(name)) {
            case "numFmt" -> keepFormat(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> keepStyle(attributes.getValue("numFmtId"));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (plainName(name).equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private void keepFormat(String id, String code) {
        if (code != null && code.length() <= MAX_FORMAT && formats.size() < MAX_STYLES) {
            formats.put(number(id), code);
        }
    }

    private void keepStyle(String format) {
        if (!inCellFormats || styles >= MAX_STYLES) {
            return;
        }
        dates.set(styles, isDateFormat(number(format)));
        styles++;
    }

    private boolean isDateFormat(int id) {
        String code = formats.get(id);
        if (code != null) {
            return DateUtil.isADateFormat(FIRST_OWN_FORMAT + id, code);
        }
        // 14–17 and 22 are everybody's; 27–31, 36 and 50–58 are dates in the Chinese Excel and have no format code
        return id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 54
                || id == 57
                || id == 58;
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.trim());
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }
}

package io.xiaohao.document;

import org.xml.sax.Attributes;

/** Fills the table of shared texts: each is the text of its runs; readings (phonetic guides) are left out. */
final class SharedTextsHandler extends XmlPart.Handler {

    private final SharedTexts texts;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    SharedTextsHandler(SharedTexts texts, SheetLimits limits) {
        this.texts = texts;
        this.most = limits.textLength() + 1;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (plainName(name)) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inReading;
            case "rPh" -> inReading = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && text.length() < most) {
            text.append(chars, start, Math.min(length, most - text.length()));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (plainName(name)) {
            case "si" -> texts.add(SheetText.unescape(text.toString()));
            case "t" -> inText = false;
            case "rPh" -> inReading = false;
            default -> {}
        }
    }
}

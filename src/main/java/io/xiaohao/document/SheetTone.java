package io.xiaohao.document;

/** In what colour a word stands in a sheet; the word says the same without it. */
public enum SheetTone {
    /** Black on white. */
    PLAIN("000000", null),
    /** All is well. */
    GREEN("2E8540", "E6F4E9"),
    /** Time is short. */
    YELLOW("B76E00", "FFF3D6"),
    /** Too late. */
    RED("C62828", "FDE3E3"),
    /** Much too late. */
    DARK_RED("FFFFFF", "8E1B1B");

    private final String text;
    private final String ground;

    SheetTone(String text, String ground) {
        this.text = text;
        this.ground = ground;
    }

    /** The colour of the word, RRGGBB. */
    String text() {
        return text;
    }

    /** The colour behind it, RRGGBB, or null for none. */
    String ground() {
        return ground;
    }
}

package io.xiaohao.document;

/**
 * A word that stands in a sheet in a colour, such as a light.
 *
 * @param word what it says
 * @param tone its colour
 */
public record SheetWord(String word, SheetTone tone) {

    /** A word in black, in the middle of its cell. */
    public static SheetWord plain(String word) {
        return new SheetWord(word, SheetTone.PLAIN);
    }
}

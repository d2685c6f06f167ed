package io.xiaohao.document;

/** Text as it lies in cells and as people mean it. */
public final class SheetText {

    private static final int ESCAPE_LENGTH = 7;
    private static final String ESCAPED_UNDERSCORE = "_x005F_";
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_WIDE = 0x1100;

    private SheetText() {}

    /**
     * Without white space around it (ideographic and zero-width space included), lines ended by \n, other control
     * characters and halves of surrogate pairs gone.
     *
     * @param text may be null, which gives the empty text
     */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        String stripped = text.substring(start, end);
        return needsCleaning(stripped) ? withoutControls(stripped) : stripped;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean needsCleaning(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE && c != '\n' || Character.isSurrogate(c) || c > '\uFFFD') {
                return true;
            }
        }
        return false;
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean control = point < FIRST_PRINTABLE && point != '\n' && point != '\t';
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (!control && !half && point != 0xFFFE && point != 0xFFFF) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /**
     * How many lines a text takes in a column.
     *
     * @param width of the column in characters; a Chinese character is as wide as two
     */
    static int linesIn(String text, int width) {
        int inLine = Math.max(2, width - 1);
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int wide = line.codePoints().map(SheetText::width).sum();
            lines += Math.max(1, (wide + inLine - 1) / inLine);
        }
        return lines;
    }

    private static int width(int point) {
        return point < FIRST_WIDE ? 1 : 2;
    }

    /** Resolves the format's own escapes: {@code _x000D_} is a carriage return, {@code _x005F_} an underscore. */
    static String unescape(String text) {
        int from = text.indexOf("_x");
        if (from < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        while (from >= 0) {
            int code = escapeAt(text, from);
            if (code < 0) {
                from = text.indexOf("_x", from + 1);
                continue;
            }
            result.append(text, done, from).append((char) code);
            done = from + ESCAPE_LENGTH;
            from = text.indexOf("_x", done);
        }
        return result.append(text, done, text.length()).toString();
    }

    /** Protects what only looks like one of the format's escapes, so that it is read as it was written. */
    static String escape(String text) {
        int from = text.indexOf("_x");
        if (from < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + ESCAPED_UNDERSCORE.length());
        int done = 0;
        for (; from >= 0; from = text.indexOf("_x", from + 1)) {
            if (escapeAt(text, from) >= 0) {
                result.append(text, done, from).append(ESCAPED_UNDERSCORE);
                done = from + 1;
            }
        }
        return result.append(text, done, text.length()).toString();
    }

    private static int escapeAt(String text, int from) {
        int end = from + ESCAPE_LENGTH;
        if (end > text.length() || text.charAt(end - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = from + 2; i < end - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}

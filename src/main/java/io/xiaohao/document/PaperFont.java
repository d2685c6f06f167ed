package io.xiaohao.document;

/**
 * The typefaces of official papers (GB/T 9704—2012). A machine that lacks one takes the next of its substitutes, which the
 * paper names in its table of fonts.
 */
enum PaperFont {
    /** The text. */
    FANG_SONG("仿宋", "仿宋_GB2312,FangSong,华文仿宋,STFangsong", "roman"),
    /** Titles and letterheads. */
    XIAO_BIAO_SONG("方正小标宋简体", "方正小标宋_GBK,华文中宋,STZhongsong,宋体", "roman"),
    /** Headings and what stands at the left of a form. */
    HEI("黑体", "SimHei,华文黑体,STHeiti", "swiss"),
    /** Page numbers. */
    SONG("宋体", "SimSun,华文宋体,STSong", "roman");

    /** Of digits and Latin letters. */
    static final String LATIN = "Times New Roman";

    private final String face;
    private final String substitutes;
    private final String family;

    PaperFont(String face, String substitutes, String family) {
        this.face = face;
        this.substitutes = substitutes;
        this.family = family;
    }

    /** The typeface's name. */
    String face() {
        return face;
    }

    /** What stands in for it, the best first, separated by commas. */
    String substitutes() {
        return substitutes;
    }

    /** {@code roman} has serifs, {@code swiss} has none. */
    String family() {
        return family;
    }
}

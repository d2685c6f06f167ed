package io.xiaohao.issue.web;

import java.time.LocalDate;
import java.util.List;

/**
 * An issue's page.
 *
 * @param number its number
 * @param programme the programme's title
 * @param status where it stands
 * @param statusStyle the style class of that
 * @param light its light
 * @param deadline the day, or null
 * @param remaining how the time runs, or null
 * @param urgency the style class of that
 * @param marks what is worth a second look
 * @param description what was found
 * @param measures what was last done about it, or null
 * @param facts grouped under headings
 * @param relatives its whole, its parts, and what it was merged into
 * @param pictures grouped by when they were handed in; empty where there are none
 * @param history the newest first
 * @param historyTotal how many lines the history has
 * @param complete whether nothing of it is left out or cut
 * @param papers what can be printed and filed
 * @param ledger the address of the programme's ledger
 */
record IssuePageView(
        String number,
        String programme,
        String status,
        String statusStyle,
        PageLight light,
        LocalDate deadline,
        String remaining,
        String urgency,
        List<String> marks,
        String description,
        String measures,
        List<FactGroup> facts,
        List<Relative> relatives,
        List<PictureGroup> pictures,
        List<Line> history,
        int historyTotal,
        boolean complete,
        List<Paper> papers,
        String ledger) {

    /** A paper and its address. */
    record Paper(String name, String href) {}

    /** Facts under a heading. */
    record FactGroup(String heading, List<Fact> facts) {}

    /** A fact; one without a value is not shown. */
    record Fact(String name, String value) {}

    /**
     * An issue that this one belongs with.
     *
     * @param relation 所属整体, 分项 or 合并至
     * @param number its number
     * @param seen whether the caller may open it
     * @param status where it stands; null where he does not see it
     * @param statusStyle the style class of that
     * @param light its light; null where he does not see it
     * @param unit its lead unit, or null
     */
    record Relative(
            String relation,
            String number,
            boolean seen,
            String status,
            String statusStyle,
            PageLight light,
            String unit) {}

    /**
     * Pictures of one stage.
     *
     * @param heading 发现, 整改 or 核查
     * @param pictures the newest first
     * @param leftOut how many are not shown
     */
    record PictureGroup(String heading, List<Picture> pictures, int leftOut) {}

    /**
     * Something handed in.
     *
     * @param href its address
     * @param thumbnail the address of its small picture; null where it is no picture
     * @param caption when and by whom
     * @param words what is said of it to who cannot see it
     * @param warnings what should be looked at before it is believed
     */
    record Picture(String href, String thumbnail, String caption, String words, List<String> warnings) {}

    /**
     * A line of the history.
     *
     * @param at when
     * @param actor who, by name
     * @param act what
     * @param tone the style class of that
     * @param text what was written, or null
     * @param files how many files were handed in
     * @param newRound the words that head the rounds where one begins above this line, or null
     */
    record Line(String at, String actor, String act, String tone, String text, int files, String newRound) {}
}

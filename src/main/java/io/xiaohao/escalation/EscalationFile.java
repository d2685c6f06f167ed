package io.xiaohao.escalation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An escalation with everything that belongs to it, as the one who asks may see it.
 *
 * @param escalation the escalation
 * @param programme the programme's name
 * @param decisionDue the last day for the decision
 * @param confidential whether names and minutes are shown
 * @param recused the organs that stand back, by name
 * @param issues the numbers of the issues it lists
 * @param grounds what happened, oldest first
 * @param history who did what, oldest first
 * @param interviews its interviews, in order
 */
public record EscalationFile(
        Escalation escalation,
        String programme,
        LocalDate decisionDue,
        boolean confidential,
        List<String> recused,
        List<String> issues,
        List<Line> grounds,
        List<Line> history,
        List<Talk> interviews) {

    /**
     * One line.
     *
     * @param at when
     * @param actor who, as people call him
     * @param act what, in Chinese
     * @param text what was written, or null
     * @param evidenceIds what was handed in, or null
     */
    public record Line(LocalDateTime at, String actor, String act, String text, String evidenceIds) {}

    /**
     * One interview; names and minutes are null for those who may not see them.
     *
     * @param turn which one
     * @param interviewAt when
     * @param place where
     * @param interviewees who is interviewed
     * @param interviewers who interviews
     * @param reason why at short notice
     * @param clash with which interviews of the same people it clashes, or null
     * @param held whether it was held; null before
     * @param minutes the minutes
     * @param promises what was promised
     */
    public record Talk(
            int turn,
            LocalDateTime interviewAt,
            String place,
            String interviewees,
            String interviewers,
            String reason,
            String clash,
            Boolean held,
            String minutes,
            List<Kept> promises) {}

    /**
     * One commitment.
     *
     * @param text what
     * @param deadline by when
     * @param late whether it was not confirmed by then
     * @param fulfilled whether it was kept; null before it was confirmed
     * @param opinion what was found, or null
     */
    public record Kept(String text, LocalDate deadline, boolean late, Boolean fulfilled, String opinion) {}
}

package io.xiaohao.assessment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A group's results in a period, as they were published or as they are drafted.
 *
 * @param period the period
 * @param group the group's code
 * @param name the group's name
 * @param version the version of the publication; 0 for a draft
 * @param correction whether it corrects an earlier publication
 * @param publishedAt when it was published; null for a draft
 * @param lines best first
 */
public record GroupResults(
        AssessmentPeriod period,
        String group,
        String name,
        int version,
        boolean correction,
        LocalDateTime publishedAt,
        List<Line> lines) {

    /** Keeps a copy. */
    public GroupResults {
        lines = List.copyOf(lines);
    }

    /** Whether it is not published yet. */
    public boolean isDraft() {
        return version == 0;
    }

    /**
     * One object's result.
     *
     * @param ranked its points, rank and grade
     * @param rise by how many ranks it rose since the period before; below 0 where it fell; null where there is none
     * @param lastTwo whether it is among the last two
     * @param formula how its points were computed
     * @param inputs what went into them
     */
    public record Line(Ranked ranked, Integer rise, boolean lastTwo, String formula, Map<String, Object> inputs) {}
}

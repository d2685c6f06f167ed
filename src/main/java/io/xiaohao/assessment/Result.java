package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One object's result with how it came about.
 *
 * @param member who
 * @param points two decimals
 * @param rank the competition rank in the group
 * @param grade the grade, or null
 * @param formula how the points were computed, in words and figures
 * @param inputs what went into it, for a page or a sheet of a workbook
 */
record Result(Member member, BigDecimal points, int rank, Grade grade, String formula, Map<String, Object> inputs) {

    Result ranked(int newRank) {
        return new Result(member, points, newRank, grade, formula, inputs);
    }

    Result graded(Grade newGrade) {
        return new Result(member, points, rank, newGrade, formula, inputs);
    }

    Ranked asRanked() {
        return new Ranked(member.name(), member.code(), member.unit(), points, rank, grade);
    }
}

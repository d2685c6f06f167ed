package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Grade;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What was published of one object in one ranking.
 *
 * @param group the group's code
 * @param period the period
 * @param object the object's name
 * @param points its points, or null where not told
 * @param rank its rank, or null where not told
 * @param grade its grade, or null where the period has none
 * @param heardAt when it was first heard of, so that what came first stays first
 */
record ResultLine(
        String group,
        AssessmentPeriod period,
        String object,
        BigDecimal points,
        Integer rank,
        Grade grade,
        LocalDateTime heardAt) {

    boolean isBad() {
        return grade == Grade.BAD;
    }

    /** As a ground: 2022年第一季度考评为差（58.00分，第14名）. */
    String words() {
        String result = grade == null ? "" : "为" + grade.label();
        String points = this.points == null ? "" : this.points.toPlainString() + "分";
        String rank = this.rank == null ? "" : "第" + this.rank + "名";
        String figures = points.isEmpty() || rank.isEmpty() ? points + rank : points + "，" + rank;
        return "%s考评%s%s".formatted(period.label(), result, figures.isEmpty() ? "" : "（" + figures + "）");
    }
}

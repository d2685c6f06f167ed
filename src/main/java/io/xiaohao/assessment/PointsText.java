package io.xiaohao.assessment;

import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads points that a person gave: two decimals, half up; 0 to the mark. */
final class PointsText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,12})?");

    private PointsText() {}

    /** The points; refused where the text is no number, or not between 0 and the mark. */
    static BigDecimal read(String field, String label, String text, BigDecimal fullMark) {
        BigDecimal points = number(field, label, text);
        if (points.signum() < 0 || points.compareTo(fullMark) > 0) {
            throw Refusal.invalid(
                    field, "“%s”应在0到%s分之间，现在是%s分。".formatted(label, ResultCalculator.number(fullMark), text.strip()));
        }
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    /** Any number, two decimals. */
    static BigDecimal number(String field, String label, String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw Refusal.malformed(field, "“%s”应是数字，现在是“%s”。".formatted(label, text));
        }
        return new BigDecimal(text.strip());
    }
}

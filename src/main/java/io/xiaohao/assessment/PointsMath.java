package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** How points are reckoned with: exact until they are rounded, once, to two decimals, half up. */
final class PointsMath {

    static final MathContext EXACT = MathContext.DECIMAL64;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PointsMath() {}

    static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), EXACT);
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent).divide(HUNDRED);
    }

    static BigDecimal between(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.max(least).min(most);
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}

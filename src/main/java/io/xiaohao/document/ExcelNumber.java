package io.xiaohao.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Numbers as the file writes them, and the days they stand for. */
final class ExcelNumber {

    /** What Excel itself shows at most. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int SAFE_DIGITS = 15;
    private static final double DAY_AFTER_LAST = 2_958_466;
    /** Serial 60 is 29 February 1900, which never was; from 61 on the count is one ahead. */
    private static final int AFTER_FALSE_LEAP_DAY = 61;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEFORE_1900_SHIFTED = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    private ExcelNumber() {}

    /** The number written out, without exponent and idle zeros; empty where the text is no finite number. */
    static Optional<String> text(String raw) {
        if (isPlainInteger(raw)) {
            return Optional.of(raw);
        }
        return value(raw)
                .map(number -> number == 0
                        ? "0"
                        : new BigDecimal(number)
                                .round(PRECISION)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    /** The number; empty where the text is none, or not a finite one. */
    static Optional<Double> value(String raw) {
        if (isPlainInteger(raw)) {
            return Optional.of((double) Long.parseLong(raw));
        }
        try {
            double number = Double.parseDouble(raw.trim());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The day a serial number stands for; empty for a mere time of day and beyond the year 9999. */
    static Optional<LocalDate> day(double serial, boolean from1904) {
        if (serial < (from1904 ? 0 : 1) || serial >= DAY_AFTER_LAST) {
            return Optional.empty();
        }
        long days = (long) Math.floor(serial);
        if (from1904) {
            return Optional.of(FIRST_OF_1904.plusDays(days));
        }
        return Optional.of((days < AFTER_FALSE_LEAP_DAY ? BEFORE_1900 : BEFORE_1900_SHIFTED).plusDays(days));
    }

    private static boolean isPlainInteger(String raw) {
        int length = raw.length();
        if (length == 0 || length > SAFE_DIGITS || raw.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}

package io.xiaohao.document;

import io.xiaohao.refusal.Refusal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: 2021-06-01, 2021/6/1, 2021.6.1, 2021年6月1日; a time of day behind it is left aside. */
public final class DateText {

    private static final String TIME = "(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?";
    private static final Pattern SEPARATED = Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})" + TIME);
    private static final Pattern CHINESE = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]" + TIME);
    private static final int FIRST_YEAR = 1900;
    private static final int SHOWN = 30;

    private DateText() {}

    /**
     * Reads a date. Full-width digits and white space around it are no hindrance.
     *
     * @throws Refusal (422, without a field) where it is none of the forms, or no day of the calendar
     */
    public static LocalDate parse(String text) {
        String plain = Normalizer.normalize(SheetText.clean(text), Normalizer.Form.NFKC);
        Matcher separated = SEPARATED.matcher(plain);
        if (separated.matches()) {
            return day(plain, separated.group(1), separated.group(3), separated.group(4));
        }
        Matcher chinese = CHINESE.matcher(plain);
        if (chinese.matches()) {
            return day(plain, chinese.group(1), chinese.group(2), chinese.group(3));
        }
        throw Refusal.invalid(null, "“%s”不是日期，请写成 2021-06-01、2021/6/1 或 2021年6月1日。".formatted(shortened(plain)));
    }

    private static LocalDate day(String text, String year, String month, String day) {
        int yearNumber = Integer.parseInt(year);
        if (yearNumber < FIRST_YEAR) {
            throw Refusal.invalid(null, "“%s”的年份不对，请写四位数的公历年份。".formatted(shortened(text)));
        }
        try {
            return LocalDate.of(yearNumber, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid(null, "“%s”不是日历上有的日期，请核对年月日。".formatted(shortened(text)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

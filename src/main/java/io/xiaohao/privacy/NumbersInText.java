package io.xiaohao.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mobile numbers of the mainland (11 digits, also written in groups or with +86) and citizens' identity numbers
 * (GB 11643-1999, its check digit right) within a text. Numbers of issues, papers and files are longer, shorter or
 * joined to letters, and stay.
 */
final class NumbersInText {

    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z_./-])(?:\\+?86[- ]?)?(1[3-9]\\d)([- ]?)(\\d{4})\\2(\\d{4})(?![0-9A-Za-z_-])");
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z_./-])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z_-])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;

    private NumbersInText() {}

    /**
     * A number and what stands for it.
     *
     * @param number digits alone (the last of an identity number may be X)
     * @param mask its first three and last four characters, stars between
     */
    record Found(String number, String mask) {}

    /** The text with each number replaced by its mask; each is told to the consumer. */
    static String masked(String text, Consumer<Found> each) {
        if (text == null || text.length() < 11) {
            return text;
        }
        String withoutIdentities = replaced(IDENTITY.matcher(text), each);
        return replaced(MOBILE.matcher(withoutIdentities), each);
    }

    /** The numbers in a text, in their order. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        masked(text, found::add);
        return found;
    }

    private static String replaced(Matcher matcher, Consumer<Found> each) {
        return matcher.replaceAll(match -> {
            String number = match.groupCount() == 0
                    ? match.group().toUpperCase(Locale.ROOT)
                    : match.group(1) + match.group(3) + match.group(4);
            if (match.groupCount() == 0 && !isIdentity(number)) {
                return Matcher.quoteReplacement(match.group());
            }
            Found found = new Found(number, mask(number));
            each.accept(found);
            return Matcher.quoteReplacement(found.mask());
        });
    }

    private static boolean isIdentity(String number) {
        int sum = 0;
        for (int digit = 0; digit < WEIGHTS.length; digit++) {
            sum += (number.charAt(digit) - '0') * WEIGHTS[digit];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length) && hasBirthday(number);
    }

    private static boolean hasBirthday(String number) {
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static String mask(String number) {
        int hidden = number.length() - SHOWN_AT_START - SHOWN_AT_END;
        return number.substring(0, SHOWN_AT_START) + "*".repeat(hidden) + number.substring(SHOWN_AT_START + hidden);
    }
}

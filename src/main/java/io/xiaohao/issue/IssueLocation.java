package io.xiaohao.issue;

import io.xiaohao.evidence.Place;
import io.xiaohao.refusal.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * Where whoever found an issue stood.
 *
 * @param place degrees (WGS 84), as his device said
 * @param accuracyMetres within how many metres that is right; null where the device did not say
 */
public record IssueLocation(Place place, Integer accuracyMetres) {

    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;
    private static final double MOST_METRES = 1_000_000;

    /**
     * Reads {@code latitude}, {@code longitude} and {@code accuracy}; empty where neither degree is given.
     *
     * @throws Refusal malformed where one is no number or not on the earth, or only one of the two degrees is given
     */
    public static Optional<IssueLocation> read(Map<String, String> values) {
        Optional<Double> latitude = degrees(values, "latitude", "纬度", MOST_LATITUDE);
        Optional<Double> longitude = degrees(values, "longitude", "经度", MOST_LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw Refusal.malformed(latitude.isEmpty() ? "latitude" : "longitude", "经度和纬度须同时给出。");
        }
        Integer accuracy = degrees(values, "accuracy", "定位误差", MOST_METRES)
                .map(metres -> (int) Math.round(Math.abs(metres)))
                .orElse(null);
        return Optional.of(new IssueLocation(new Place(latitude.get(), longitude.get()), accuracy));
    }

    private static Optional<Double> degrees(Map<String, String> values, String field, String label, double most) {
        String text = values.get(field);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(text.strip());
            if (Math.abs(number) <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException notANumber) {
            throw Refusal.malformed(field, "%s“%s”不是数字。".formatted(label, text));
        }
        throw Refusal.malformed(field, "%s“%s”超出范围。".formatted(label, text));
    }
}

package io.xiaohao.milestone.web;

import io.xiaohao.milestone.Milestone;
import io.xiaohao.milestone.MilestoneBoard.RateOn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rate over time against the thresholds, as coordinates of a drawing that the server renders.
 *
 * @param path the rate's line, as the points of an SVG polyline
 * @param points the rate on each day
 * @param thresholds one for each milestone
 * @param months the first days of the months
 * @param marks the per cent marks at the side
 * @param today where today is, or null where it lies outside
 */
record BurnUp(
        String path,
        List<Point> points,
        List<Threshold> thresholds,
        List<Mark> months,
        List<Mark> marks,
        Integer today) {

    static final int WIDTH = 900;
    static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int RIGHT = 24;
    private static final int TOP = 20;
    private static final int BOTTOM = 34;

    static BurnUp of(LocalDate from, List<RateOn> curve, List<Milestone> milestones, LocalDate today) {
        LocalDate last = milestones.get(milestones.size() - 1).date();
        LocalDate lastRate =
                curve.isEmpty() ? from : curve.get(curve.size() - 1).day();
        LocalDate to = lastRate.isAfter(last) ? lastRate : last;
        Scale scale = new Scale(from, to.isAfter(from) ? to : from.plusDays(1));
        List<Point> points = curve.stream()
                .filter(each -> each.rate() != null)
                .map(each -> new Point(
                        scale.x(each.day()),
                        scale.y(each.rate()),
                        each.day(),
                        each.rate().toPlainString() + "%"))
                .toList();
        boolean shown = !today.isBefore(from) && !today.isAfter(scale.to());
        return new BurnUp(
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                points,
                thresholds(scale, milestones),
                months(scale),
                List.of(0, 25, 50, 75, 100).stream()
                        .map(rate -> new Mark(scale.y(BigDecimal.valueOf(rate)), rate + "%"))
                        .toList(),
                shown ? scale.x(today) : null);
    }

    private static List<Threshold> thresholds(Scale scale, List<Milestone> milestones) {
        List<Threshold> thresholds = new ArrayList<>();
        LocalDate begin = scale.from();
        for (Milestone milestone : milestones) {
            thresholds.add(new Threshold(
                    scale.x(begin),
                    scale.x(milestone.date()),
                    scale.y(milestone.minRate()),
                    MilestoneView.plain(milestone.minRate()) + "%"));
            begin = milestone.date();
        }
        return thresholds;
    }

    private static List<Mark> months(Scale scale) {
        List<Mark> months = new ArrayList<>();
        LocalDate first = scale.from().withDayOfMonth(1).plusMonths(1);
        for (LocalDate day = first; !day.isAfter(scale.to()); day = day.plusMonths(1)) {
            months.add(new Mark(scale.x(day), day.getMonthValue() + "月"));
        }
        return months;
    }

    /** A day's rate. */
    record Point(int x, int y, LocalDate day, String rate) {}

    /** The threshold up to a milestone. */
    record Threshold(int fromX, int toX, int y, String label) {}

    /** A place at the edge with what is written there. */
    record Mark(int at, String label) {}

    private record Scale(LocalDate from, LocalDate to) {

        int x(LocalDate day) {
            double share = (double) (day.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
            return (int) Math.round(LEFT + share * (WIDTH - LEFT - RIGHT));
        }

        int y(BigDecimal rate) {
            return (int) Math.round(HEIGHT - BOTTOM - rate.doubleValue() / 100 * (HEIGHT - TOP - BOTTOM));
        }
    }
}

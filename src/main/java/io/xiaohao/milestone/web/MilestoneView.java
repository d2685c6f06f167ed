package io.xiaohao.milestone.web;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.milestone.MilestoneStanding;
import io.xiaohao.milestone.MilestoneStanding.ObjectStanding;
import io.xiaohao.milestone.MilestoneState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One milestone on the page.
 *
 * @param date its day, with its weekday
 * @param state how far it is
 * @param style the style class of the state
 * @param held whether it was or will be held here
 * @param points the least points
 * @param rate the least rate
 * @param evaluator who scores, or null
 * @param requirements what must be met besides
 * @param origin where it comes from
 * @param daysLeft the working days that are left; null once it is over
 * @param need what is still needed, in a sentence; null once it is over
 * @param objects object by object
 */
record MilestoneView(
        String date,
        String state,
        String style,
        boolean held,
        String points,
        String rate,
        String evaluator,
        List<String> requirements,
        String origin,
        Integer daysLeft,
        String need,
        List<Row> objects) {

    static MilestoneView of(MilestoneStanding standing) {
        Outlook way = standing.outlook();
        return new MilestoneView(
                ChineseDate.withWeekday(standing.milestone().date()),
                standing.state().label(),
                style(standing.state()),
                standing.state() != MilestoneState.NOT_HELD,
                plain(standing.milestone().minPoints()),
                plain(standing.milestone().minRate()) + "%",
                standing.milestone().evaluator(),
                standing.milestone().requirements(),
                standing.milestone().origin().label(),
                way == null ? null : way.workingDaysLeft(),
                way == null ? null : need(way),
                standing.objects().stream().map(Row::of).toList());
    }

    /** Such as 还需每周销号 3 件（共差 7 件）. */
    static String need(Outlook way) {
        if (way.neededClosures() == 0) {
            return "已达到下限";
        }
        int perWeek = way.neededPerWeek().setScale(0, RoundingMode.CEILING).intValueExact();
        return "还需每周销号 %d 件（共差 %d 件）".formatted(perWeek, way.neededClosures());
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String style(MilestoneState state) {
        return switch (state) {
            case MET -> "milestone-met";
            case MISSED -> "milestone-missed";
            case EVALUATING -> "milestone-evaluating";
            case UPCOMING, NOT_HELD -> "milestone-quiet";
        };
    }

    /** One object's line. */
    record Row(String object, String state, String style, String points, String rate, String need) {

        static Row of(ObjectStanding standing) {
            return new Row(
                    standing.object(),
                    standing.state().label(),
                    MilestoneView.style(standing.state()),
                    standing.points() == null ? "—" : plain(standing.points()),
                    standing.rate() == null ? "—" : standing.rate().toPlainString() + "%",
                    said(standing));
        }

        private static String said(ObjectStanding standing) {
            if (standing.state() == MilestoneState.MISSED) {
                return "缺：" + standing.lacking().stream().map(Lack::label).collect(Collectors.joining("、"));
            }
            return standing.outlook() == null ? "" : MilestoneView.need(standing.outlook());
        }
    }
}

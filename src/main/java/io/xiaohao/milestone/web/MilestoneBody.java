package io.xiaohao.milestone.web;

import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.milestone.Milestone;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.milestone.MilestoneStanding;
import io.xiaohao.milestone.MilestoneStanding.ObjectStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A milestone as programs read it; rates in per cent, what is unknown or over is null. */
record MilestoneBody(
        String period,
        LocalDate date,
        BigDecimal minPoints,
        BigDecimal minRate,
        String evaluator,
        List<String> requirements,
        String origin,
        String state,
        BigDecimal rate,
        Integer workingDaysLeft,
        Integer neededClosures,
        BigDecimal neededClosuresPerWeek,
        List<ObjectBody> objects) {

    static MilestoneBody of(MilestoneStanding standing) {
        Milestone milestone = standing.milestone();
        Outlook way = standing.outlook();
        return new MilestoneBody(
                milestone.period(),
                milestone.date(),
                milestone.minPoints(),
                milestone.minRate(),
                milestone.evaluator(),
                milestone.requirements(),
                milestone.origin().label(),
                standing.state().name(),
                way == null ? null : way.rate(),
                way == null ? null : way.workingDaysLeft(),
                way == null ? null : way.neededClosures(),
                way == null ? null : way.neededPerWeek(),
                standing.objects().stream().map(ObjectBody::of).toList());
    }

    /** The same of one object. */
    record ObjectBody(
            String object,
            String state,
            BigDecimal points,
            BigDecimal rate,
            List<String> lacking,
            Integer neededClosures,
            BigDecimal neededClosuresPerWeek) {

        static ObjectBody of(ObjectStanding standing) {
            Outlook way = standing.outlook();
            return new ObjectBody(
                    standing.object(),
                    standing.state().name(),
                    standing.points(),
                    standing.rate(),
                    standing.lacking().stream().map(Lack::code).toList(),
                    way == null ? null : way.neededClosures(),
                    way == null ? null : way.neededPerWeek());
        }
    }
}

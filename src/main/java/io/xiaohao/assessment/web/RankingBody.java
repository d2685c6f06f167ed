package io.xiaohao.assessment.web;

import io.xiaohao.assessment.GroupResults;
import io.xiaohao.assessment.Ranked;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A group's ranking as programs get it. */
record RankingBody(
        String programme,
        String period,
        String group,
        String name,
        boolean draft,
        boolean correction,
        int version,
        OffsetDateTime publishedAt,
        List<String> groups,
        List<Line> ranks) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static RankingBody of(String programme, GroupResults results, List<GroupResults> all) {
        return new RankingBody(
                programme,
                results.period().code(),
                results.group(),
                results.name(),
                results.isDraft(),
                results.correction(),
                results.version(),
                moment(results.publishedAt()),
                all.stream().map(GroupResults::group).toList(),
                results.lines().stream().map(Line::of).toList());
    }

    private static OffsetDateTime moment(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }

    /** One object. */
    record Line(
            String object,
            String code,
            BigDecimal points,
            int rank,
            String grade,
            Integer rise,
            boolean lastTwo,
            String formula) {

        static Line of(GroupResults.Line line) {
            Ranked ranked = line.ranked();
            return new Line(
                    ranked.object(),
                    ranked.code(),
                    ranked.points(),
                    ranked.rank(),
                    ranked.grade() == null ? null : ranked.grade().name(),
                    line.rise(),
                    line.lastTwo(),
                    line.formula());
        }
    }
}

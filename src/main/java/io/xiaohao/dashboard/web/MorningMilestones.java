package io.xiaohao.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xiaohao.dashboard.web.MorningView.Point;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.issue.LedgerSummary.Figures;
import io.xiaohao.milestone.Milestone;
import io.xiaohao.milestone.MilestoneBoard;
import io.xiaohao.milestone.MilestoneOutlook;
import io.xiaohao.milestone.MilestoneOutlook.Outlook;
import io.xiaohao.milestone.MilestonePlan;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The countdown to the next milestone, and the rate so far against what the milestones ask. */
@Component
class MorningMilestones {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final MilestonePlan plan;
    private final MilestoneOutlook outlook;
    private final MilestoneBoard board;
    /** The past is counted over the whole ledger day by day: not again until something on the ledger has changed. */
    private final Cache<Object, List<Point>> curves =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(100).build();

    MorningMilestones(MilestonePlan plan, MilestoneOutlook outlook, MilestoneBoard board) {
        this.plan = plan;
        this.outlook = outlook;
        this.board = board;
    }

    /** The next one, from today's figures of everything; empty where none is to come. */
    Optional<MorningView.Milestone> next(Programme programme, Figures figures, LocalDate today, boolean withCurve) {
        return plan.next(programme, today).map(milestone -> view(programme, milestone, figures, today, withCurve));
    }

    private MorningView.Milestone view(
            Programme programme, Milestone milestone, Figures figures, LocalDate today, boolean withCurve) {
        Outlook way = outlook.of(milestone, figures, today);
        String rate = programme.pack().words().rectificationRate();
        return new MorningView.Milestone(
                ChineseDate.withWeekday(milestone.date()),
                way.workingDaysLeft(),
                "评分不低于%s分，%s不低于%s%%".formatted(plain(milestone.minPoints()), rate, plain(milestone.minRate())),
                withCurve ? need(way, rate) : null,
                PageAddress.of("/milestones")
                        .with("programme", programme.code())
                        .href(),
                withCurve ? curve(programme, figures, today) : List.of(),
                plan.of(programme).stream()
                        .map(each ->
                                new Point(each.date().toString(), each.minRate().toPlainString()))
                        .toList());
    }

    private List<Point> curve(Programme programme, Figures figures, LocalDate today) {
        Object key = List.of(programme.code(), today, figures.total(), figures.byStatus());
        return curves.get(key, unknown -> board.curve(programme).stream()
                .filter(each -> each.rate() != null)
                .map(each -> new Point(each.day().toString(), each.rate().toPlainString()))
                .toList());
    }

    private static String need(Outlook way, String rate) {
        if (way.neededClosures() == 0) {
            return rate + "已达到下限";
        }
        return "还需每周销号%d件（共差%d件）"
                .formatted(way.neededPerWeek().setScale(0, RoundingMode.CEILING).intValueExact(), way.neededClosures());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

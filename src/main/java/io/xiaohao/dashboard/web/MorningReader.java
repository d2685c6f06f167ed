package io.xiaohao.dashboard.web;

import io.xiaohao.dashboard.MorningRole;
import io.xiaohao.dashboard.TaskWords;
import io.xiaohao.dashboard.WaitingTasks;
import io.xiaohao.dashboard.web.MorningView.Count;
import io.xiaohao.dashboard.web.MorningView.Demand;
import io.xiaohao.issue.IssueClock;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerFocus;
import io.xiaohao.issue.LedgerSummary;
import io.xiaohao.organization.Organization;
import io.xiaohao.page.PageAddress;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.visit.OpenDemand;
import io.xiaohao.report.visit.VisitBoard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what the first page shows of the day, by what the one who looks is. */
@Component
class MorningReader {

    private final WaitingTasks waiting;
    private final TaskWords words;
    private final MorningIssues issues;
    private final MorningRankings rankings;
    private final MorningMilestones milestones;
    private final VisitBoard visits;
    private final Organization organization;
    private final IssueClock clock;

    MorningReader(
            WaitingTasks waiting,
            TaskWords words,
            MorningIssues issues,
            MorningRankings rankings,
            MorningMilestones milestones,
            VisitBoard visits,
            Organization organization,
            IssueClock clock) {
        this.waiting = waiting;
        this.words = words;
        this.issues = issues;
        this.rankings = rankings;
        this.milestones = milestones;
        this.visits = visits;
        this.organization = organization;
        this.clock = clock;
    }

    /** {@code onlyUnits} are the units whose issues alone the caller sees; null where he sees every issue. */
    MorningView view(Programme programme, LedgerSummary summary, Set<String> onlyUnits) {
        Set<MorningRole> roles = waiting.roles();
        boolean seesAll = onlyUnits == null;
        return new MorningView(
                MorningTasks.of(roles, waiting.in(programme.code()), words, clock.now()),
                today(programme, roles, onlyUnits),
                roles.contains(MorningRole.HEADQUARTERS) ? issues.dueToday(programme) : null,
                mine(programme, roles, onlyUnits),
                visits.has(programme) ? demands(programme) : List.of(),
                seesAll ? issues.slipped(programme, objectCodes(programme)) : List.of(),
                issues.stages(programme, onlyUnits),
                milestones
                        .next(programme, summary.whole(), clock.today(), seesAll)
                        .orElse(null),
                seesAll ? rankings.last(programme) : rankings.own(programme, onlyUnits));
    }

    private List<Count> today(Programme programme, Set<MorningRole> roles, Set<String> onlyUnits) {
        List<Count> counts = new ArrayList<>();
        counts.add(issues.count(programme, LedgerFocus.DUE_TODAY, onlyUnits, "light-yellow"));
        counts.add(issues.count(programme, LedgerFocus.SLIPPED_THIS_WEEK, onlyUnits, "light-red"));
        if (onlyUnits != null) {
            return counts;
        }
        if (roles.contains(MorningRole.SUPERVISION)) {
            counts.add(issues.count(programme, IssueStatus.SUBMITTED, "待核查", "责任单位已申请销号、等督战组现场核查的问题"));
        }
        counts.add(issues.count(programme, LedgerFocus.DISPATCH_LATE, null, "light-red"));
        counts.add(issues.count(programme, LedgerFocus.ANSWER_LATE, null, "light-red"));
        counts.add(issues.count(programme, LedgerFocus.VERIFICATION_LATE, null, "light-red"));
        return counts;
    }

    private MorningView.IssueList mine(Programme programme, Set<MorningRole> roles, Set<String> onlyUnits) {
        if (onlyUnits != null) {
            return issues.mine(programme, onlyUnits);
        }
        return roles.contains(MorningRole.SUPERVISION) ? issues.toVerify(programme) : null;
    }

    private List<Demand> demands(Programme programme) {
        String href =
                PageAddress.of("/visits").with("programme", programme.code()).href();
        List<Demand> demands = new ArrayList<>();
        for (Map.Entry<String, List<OpenDemand>> each :
                visits.demands(programme).entrySet()) {
            OpenDemand oldest = each.getValue().get(0);
            demands.add(new Demand(
                    each.getKey(),
                    each.getValue().size(),
                    oldest.text(),
                    oldest.since().toString(),
                    href));
        }
        return demands;
    }

    private Map<String, String> objectCodes(Programme programme) {
        Map<String, String> codes = new HashMap<>();
        programme
                .pack()
                .objects()
                .forEach(code -> codes.put(organization.areaByCode(code).name(), code));
        return codes;
    }
}

package io.xiaohao.issue;

import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.organization.Organization;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How headquarters and leaders answer what a unit asked for: a later deadline, another unit, shelving. */
@Service
@Transactional
public class RequestDecisions {

    private final Issues issues;
    private final Organization organization;
    private final IssueRequirements requirements;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueDeadlines deadlines;

    RequestDecisions(
            Issues issues,
            Organization organization,
            IssueRequirements requirements,
            IssueClock clock,
            IssueChronicle chronicle,
            IssueDeadlines deadlines) {
        this.issues = issues;
        this.organization = organization;
        this.requirements = requirements;
        this.clock = clock;
        this.chronicle = chronicle;
        this.deadlines = deadlines;
    }

    /** Headquarters grants a later deadline; {@code day} null grants what was asked. */
    public RectificationStep extend(String programme, String number, LocalDate day, String opinion) {
        Issue issue = issues.issue(programme, number);
        Request request = asked(issue, Request.Kind.EXTENSION);
        LocalDate granted = day == null ? request.day() : day;
        requirements.requireLaterDeadline(issue, "deadline", granted);
        issue.setDeadline(clock.given(programme, granted, issue.returns().lastOn()));
        issue.startTurn(clock.now());
        chronicle.tell(issue, IssueAct.EXTENDED, Words.of(opinion), chronicle.assignmentData(issue));
        deadlines.noteWhatPassed(issue);
        return RectificationStep.RENEWED;
    }

    /** Headquarters gives the issue to another unit; {@code unit} null takes the proposed one, {@code day} null keeps the deadline. */
    public RectificationStep transfer(String programme, String number, String unit, LocalDate day, String opinion) {
        Issue issue = issues.issue(programme, number);
        Request request = asked(issue, Request.Kind.TRANSFER);
        if (unit == null && request.unit() == null) {
            throw Refusal.malformed("leadUnit", "请填写“牵头单位”：申请中没有建议改派的单位。");
        }
        String lead = unit == null
                ? request.unit()
                : Refusal.at("leadUnit", () -> organization.unit(issue.government(), unit))
                        .code();
        requirements.requireOther(issue, "leadUnit", lead);
        if (day != null) {
            requirements.requireLaterDeadline(issue, "deadline", day);
            issue.setDeadline(clock.given(programme, day, issue.returns().lastOn()));
        }
        issue.transfer(lead, clock.now());
        chronicle.tell(issue, IssueAct.TRANSFERRED, Words.of(opinion), chronicle.assignmentData(issue));
        deadlines.noteWhatPassed(issue);
        return RectificationStep.RENEWED;
    }

    /** A leader puts the issue off until a day; {@code until} null takes the day that was asked for. */
    public RectificationStep shelve(String programme, String number, LocalDate until, String opinion) {
        Issue issue = issues.issue(programme, number);
        Request request = asked(issue, Request.Kind.SHELVING);
        LocalDate day = until == null ? request.day() : until;
        if (day == null) {
            throw Refusal.malformed("reviewDate", "请填写“挂账至”的日期。");
        }
        if (!day.isAfter(clock.today())) {
            throw Refusal.invalid("reviewDate", "挂账至%s须晚于今天。".formatted(day));
        }
        issue.shelve(day);
        chronicle.tell(issue, IssueAct.SHELVED, Words.of(opinion), Map.of("until", day));
        return RectificationStep.SHELVED;
    }

    /** What was asked for is refused; the unit goes on with its old deadline. */
    public RectificationStep refuse(String programme, String number, String opinion) {
        Issue issue = issues.issue(programme, number);
        Request request = issue.request().orElseThrow(() -> Refusal.conflict("问题“%s”没有等待答复的申请。".formatted(number)));
        issue.ask(null);
        IssueAct act =
                switch (request.kind()) {
                    case EXTENSION -> IssueAct.EXTENSION_REFUSED;
                    case TRANSFER -> IssueAct.TRANSFER_REFUSED;
                    case SHELVING -> IssueAct.SHELVING_REFUSED;
                };
        chronicle.tell(issue, act, Words.of(opinion), Map.of());
        return RectificationStep.RECTIFY;
    }

    /** The day has come until which the issue was shelved: the unit goes on, its days counted from now. */
    public void resume(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (issue.status() != IssueStatus.SHELVED) {
            return;
        }
        LocalDate today = clock.today();
        Deadline deadline = clock.defaultDeadline(programme, issue.finding().kind(), today)
                .orElseGet(() -> clock.counted(programme, today, clock.days(programme, IssueStep.RESUMPTION), null));
        issue.resume(deadline, clock.now());
        chronicle.tell(issue, IssueAct.RESUMED, chronicle.assignmentData(issue));
    }

    private static Request asked(Issue issue, Request.Kind kind) {
        return issue.request()
                .filter(request -> request.kind() == kind)
                .orElseThrow(() -> Refusal.conflict("问题“%s”没有等待答复的申请。".formatted(issue.number())));
    }
}

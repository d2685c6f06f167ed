package io.xiaohao.issue;

import io.xiaohao.issue.Dispatch.PartOrder;
import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives issues to their units (交办): by the responsibility table where it is plain, else as headquarters decides. */
@Service
@Transactional
public class IssueAssignment {

    private final Issues issues;
    private final Programmes programmes;
    private final Organization organization;
    private final Responsibilities responsibilities;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueDeadlines deadlines;
    private final IssueProcess process;

    IssueAssignment(
            Issues issues,
            Programmes programmes,
            Organization organization,
            Responsibilities responsibilities,
            IssueClock clock,
            IssueChronicle chronicle,
            IssueDeadlines deadlines,
            IssueProcess process) {
        this.issues = issues;
        this.programmes = programmes;
        this.organization = organization;
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.chronicle = chronicle;
        this.deadlines = deadlines;
        this.process = process;
    }

    /**
     * Assigns what needs no thought (domain rules, "Time"): the area has exactly one lead unit, and the kind has a default
     * deadline or one is given. A lead unit and a deadline that were given are kept. Whatever is already assigned stays.
     *
     * @return whether it is assigned
     */
    public boolean assignBySystem(String programmeCode, String number) {
        Issue issue = issues.issue(programmeCode, number);
        if (issue.status() != IssueStatus.REGISTERED) {
            return true;
        }
        Programme programme = programmes.programme(programmeCode);
        Optional<String> sole =
                responsibilities.soleLeadUnit(programme, issue.finding().areaCode());
        Optional<Deadline> deadline = issue.deadline()
                .or(() -> clock.defaultDeadline(programmeCode, issue.finding().kind(), clock.today()));
        if (sole.isEmpty() || deadline.isEmpty()) {
            return false;
        }
        String lead = issue.leadUnit() == null ? sole.get() : issue.leadUnit();
        assign(programme, issue, lead, issue.responsibleUnits(), deadline.get(), null);
        return true;
    }

    /** Headquarters assigns the issue, whole or in parts; refused where a unit or the deadline is missing or wrong. */
    public void dispatch(String programmeCode, String number, Dispatch dispatch) {
        Issue issue = waiting(programmeCode, number);
        Programme programme = programmes.programme(programmeCode);
        String lead = leadUnit(programme, issue, dispatch);
        List<String> asked = dispatch.responsibleUnits() == null
                ? issue.responsibleUnits()
                : Refusal.at(
                        "responsibleUnits",
                        () -> codes(organization.units(programme.government(), dispatch.responsibleUnits())));
        Deadline deadline = deadline(programmeCode, issue, dispatch);
        List<Issue> parts = parts(programme, issue, dispatch.parts(), deadline);
        issue.divide(parts.size());
        assign(programme, issue, lead, asked, deadline, dispatch.remark());
        startParts(programme, parts, dispatch.parts(), deadline);
    }

    /** Headquarters finds that it is no issue (不予受理). */
    public void reject(String programmeCode, String number, String remark) {
        Issue issue = waiting(programmeCode, number);
        issue.reject();
        chronicle.tell(issue, IssueAct.REJECTED, Words.of(remark), Map.of());
    }

    /** Headquarters finds that it is the same as another open issue of the programme. */
    public void merge(String programmeCode, String number, String into, String remark) {
        Issue issue = waiting(programmeCode, number);
        if (into.equals(number)) {
            throw Refusal.invalid("mergeInto", "不能合并到问题自身。");
        }
        Issue other = issues.find(issue.government(), into)
                .filter(found -> found.programme().equals(programmeCode))
                .orElseThrow(() -> Refusal.invalid("mergeInto", "本方案台账中没有编号为“%s”的问题。".formatted(into)));
        if (other.status().isSettled()) {
            throw Refusal.invalid(
                    "mergeInto", "问题“%s”%s，不能并入。".formatted(into, other.status().label()));
        }
        issue.mergeInto(into);
        chronicle.tell(issue, IssueAct.MERGED, Words.of(remark), Map.of("mergedInto", into));
    }

    private Issue waiting(String programmeCode, String number) {
        Issue issue = issues.issue(programmeCode, number);
        if (issue.status() != IssueStatus.REGISTERED) {
            throw Refusal.conflict(
                    "问题“%s”%s，不在待交办状态。".formatted(number, issue.status().label()));
        }
        return issue;
    }

    private void assign(
            Programme programme, Issue issue, String lead, List<String> asked, Deadline deadline, String remark) {
        List<String> responsible = responsibilities.responsibleUnits(programme, issue.finding(), lead, asked);
        issue.assign(lead, responsible, deadline, clock.now());
        chronicle.tell(issue, IssueAct.ASSIGNED, Words.of(remark), chronicle.assignmentData(issue));
        deadlines.noteWhatPassed(issue);
    }

    private String leadUnit(Programme programme, Issue issue, Dispatch dispatch) {
        if (dispatch.leadUnit() != null) {
            return Refusal.at("leadUnit", () -> organization
                    .unit(programme.government(), dispatch.leadUnit())
                    .code());
        }
        if (issue.leadUnit() != null) {
            return issue.leadUnit();
        }
        return responsibilities
                .soleLeadUnit(programme, issue.finding().areaCode())
                .orElseThrow(() -> Refusal.malformed("leadUnit", "请填写“牵头单位”：责任关系表中该区域没有唯一的牵头单位。"));
    }

    private Deadline deadline(String programmeCode, Issue issue, Dispatch dispatch) {
        LocalDate today = clock.today();
        if (dispatch.deadline() == null) {
            return issue.deadline()
                    .or(() ->
                            clock.defaultDeadline(programmeCode, issue.finding().kind(), today))
                    .or(() -> latest(programmeCode, dispatch.parts()))
                    .orElseThrow(() -> Refusal.malformed("deadline", "请填写“整改期限”：工程类问题没有默认期限。"));
        }
        if (dispatch.deadline().isBefore(today)) {
            throw Refusal.invalid("deadline", "整改期限%s早于今天%s。".formatted(dispatch.deadline(), today));
        }
        return clock.given(programmeCode, dispatch.deadline(), null);
    }

    private Optional<Deadline> latest(String programmeCode, List<PartOrder> parts) {
        return parts.stream()
                .map(PartOrder::deadline)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .map(day -> clock.given(programmeCode, day, null));
    }

    private List<Issue> parts(Programme programme, Issue whole, List<PartOrder> orders, Deadline deadline) {
        if (!orders.isEmpty() && whole.isPart()) {
            throw Refusal.invalid("parts", "分项“%s”不能再分。".formatted(whole.number()));
        }
        List<Issue> parts = new ArrayList<>();
        for (PartOrder order : orders) {
            int position = parts.size() + 1;
            requireUnit(programme, order, position);
            requireDeadline(order, position, deadline);
            Finding finding = whole.finding().narrowedTo(order.place(), order.requirement());
            parts.add(Issue.partOf(whole, position, finding, clock.now()));
        }
        return parts;
    }

    private void requireUnit(Programme programme, PartOrder order, int position) {
        try {
            organization.unit(programme.government(), order.unit());
        } catch (Refusal refusal) {
            throw Refusal.invalid("parts", "第%d个分项：%s".formatted(position, refusal.getMessage()));
        }
    }

    private void requireDeadline(PartOrder order, int position, Deadline whole) {
        if (order.deadline() == null) {
            return;
        }
        if (order.deadline().isBefore(clock.today()) || order.deadline().isAfter(whole.day())) {
            throw Refusal.invalid(
                    "parts", "第%d个分项的期限%s应在今天与整体期限%s之间。".formatted(position, order.deadline(), whole.day()));
        }
    }

    private void startParts(Programme programme, List<Issue> parts, List<PartOrder> orders, Deadline wholeDeadline) {
        for (int i = 0; i < parts.size(); i++) {
            PartOrder order = orders.get(i);
            Issue part = parts.get(i);
            issues.add(part);
            chronicle.tell(
                    part,
                    IssueAct.REGISTERED,
                    Map.of(
                            "list", part.finding().list(),
                            "area",
                                    organization
                                            .areaByCode(part.finding().areaCode())
                                            .name(),
                            "kind", part.finding().kind().name(),
                            "severity", part.finding().severity().name(),
                            "whole", part.kin().wholeNumber()));
            Deadline deadline =
                    order.deadline() == null ? wholeDeadline : clock.given(programme.code(), order.deadline(), null);
            String unit =
                    organization.unit(programme.government(), order.unit()).code();
            assign(programme, part, unit, List.of(), deadline, null);
            process.start(part);
        }
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }
}

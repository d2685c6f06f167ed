package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the responsible unit does in its turn (整改): sign, hand in, ask, forward, sign off. */
@Service
@Transactional
public class Rectification {

    private final Issues issues;
    private final Organization organization;
    private final EvidenceStore evidenceStore;
    private final IssueRequirements requirements;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final ActingAccount actingAccount;

    Rectification(
            Issues issues,
            Organization organization,
            EvidenceStore evidenceStore,
            IssueRequirements requirements,
            IssueClock clock,
            IssueChronicle chronicle,
            ActingAccount actingAccount) {
        this.issues = issues;
        this.organization = organization;
        this.evidenceStore = evidenceStore;
        this.requirements = requirements;
        this.clock = clock;
        this.chronicle = chronicle;
        this.actingAccount = actingAccount;
    }

    /** The account signs for the issue (签收) by claiming its task; only the first signature of an assignment counts. */
    public void sign(String programme, String number, String account) {
        Issue issue = issues.issue(programme, number);
        if (!issue.isUnsigned()) {
            return;
        }
        issue.sign(account, clock.now());
        chronicle.tell(issue, IssueAct.SIGNED, Map.of("unit", nameOf(issue.handlingUnit())));
    }

    /** The unit hands the issue in (申请销号) with its measures and evidence, or passes them on for a signature. */
    public RectificationStep submit(String programme, String number, String measures, String evidenceIds) {
        Issue issue = inTurn(programme, number);
        List<Evidence> evidence = evidence(issue, evidenceIds);
        requirements.requirePictures(issue, evidence);
        Words words = new Words(measures, evidence);
        if (!issue.handlingUnit().equals(issue.leadUnit())) {
            return passOn(issue, words, SignOff.LEAD_UNIT);
        }
        if (requirements.needsHeads(issue)) {
            return passOn(issue, words, SignOff.HEADS);
        }
        issue.draft(measures, null);
        return handIn(issue, words);
    }

    /** The lead unit or the heads sign what was drafted, or give it back to the one who handles it. */
    public RectificationStep signOff(String programme, String number, boolean confirmed, String opinion) {
        Issue issue = inTurn(programme, number);
        SignOff awaited = Optional.ofNullable(issue.turn().signOff())
                .orElseThrow(() -> Refusal.conflict("问题“%s”没有等待审签的整改材料。".formatted(number)));
        if (!confirmed) {
            issue.awaitSignOff(null);
            chronicle.tell(issue, IssueAct.SIGN_OFF_REFUSED, Words.of(opinion), Map.of());
            return RectificationStep.RECTIFY;
        }
        chronicle.tell(issue, IssueAct.SIGNED_OFF, Words.of(opinion), Map.of());
        if (awaited == SignOff.LEAD_UNIT && requirements.needsHeads(issue)) {
            issue.awaitSignOff(SignOff.HEADS);
            return RectificationStep.SIGN_OFF;
        }
        return handIn(issue, Words.of(issue.measures()));
    }

    /** The whole is handed in when its last part is closed. */
    public RectificationStep submitWhole(String programme, String number) {
        Issue whole = issues.issue(programme, number);
        return handIn(whole, Words.of("各分项均已销号。"));
    }

    /** The lead unit gives the issue to a unit below it, which then handles it. */
    public RectificationStep forward(String programme, String number, String toUnit) {
        Issue issue = inTurn(programme, number);
        Unit to = Refusal.at("toUnit", () -> organization.unit(issue.government(), toUnit));
        if (!organization.isBelow(to.code(), issue.handlingUnit())) {
            throw Refusal.invalid("toUnit", "“%s”不是“%s”的下属单位，不能转办。".formatted(to.name(), nameOf(issue.handlingUnit())));
        }
        issue.handTo(to.code());
        chronicle.tell(issue, IssueAct.FORWARDED, Map.of("toUnit", to.name()));
        return RectificationStep.RECTIFY;
    }

    /** The unit asks for a later deadline. */
    public RectificationStep requestExtension(String programme, String number, LocalDate day, String reason) {
        Issue issue = inTurn(programme, number);
        requirements.requireLaterDeadline(issue, "requestedDeadline", day);
        ask(issue, Request.Kind.EXTENSION, day, null, reason, IssueAct.EXTENSION_REQUESTED);
        return RectificationStep.EXTENSION;
    }

    /** The unit says that the issue belongs to another; {@code proposed} names it, or is null. */
    public RectificationStep requestTransfer(String programme, String number, String proposed, String reason) {
        Issue issue = inTurn(programme, number);
        String unit = null;
        if (proposed != null) {
            unit = Refusal.at("proposedUnit", () -> organization.unit(issue.government(), proposed))
                    .code();
            requirements.requireOther(issue, "proposedUnit", unit);
        }
        ask(issue, Request.Kind.TRANSFER, null, unit, reason, IssueAct.TRANSFER_REQUESTED);
        return RectificationStep.TRANSFER;
    }

    /** The unit asks to put the issue off; {@code until} is the day it proposes, or null. */
    public RectificationStep requestShelving(String programme, String number, LocalDate until, String reason) {
        Issue issue = inTurn(programme, number);
        if (until != null && !until.isAfter(clock.today())) {
            throw Refusal.invalid("requestedDeadline", "挂账至%s须晚于今天。".formatted(until));
        }
        ask(issue, Request.Kind.SHELVING, until, null, reason, IssueAct.SHELVING_REQUESTED);
        return RectificationStep.SHELVING;
    }

    private void ask(Issue issue, Request.Kind kind, LocalDate day, String unit, String reason, IssueAct act) {
        issue.ask(new Request(kind, day, unit, reason, clock.now()));
        Map<String, Object> data = day == null ? Map.of() : Map.of("requestedDeadline", day);
        chronicle.tell(issue, act, Words.of(reason), data);
    }

    private RectificationStep passOn(Issue issue, Words words, SignOff next) {
        issue.draft(words.text(), next);
        chronicle.tell(issue, IssueAct.DRAFTED, words, Map.of());
        return RectificationStep.SIGN_OFF;
    }

    private RectificationStep handIn(Issue issue, Words words) {
        issue.submit(clock.now());
        chronicle.tell(issue, IssueAct.SUBMITTED, words, Map.of("round", issue.round()));
        return RectificationStep.SUBMITTED;
    }

    private Issue inTurn(String programme, String number) {
        Issue issue = issues.issue(programme, number);
        if (issue.status() != IssueStatus.RECTIFYING) {
            throw Refusal.conflict(
                    "问题“%s”%s，不在整改中。".formatted(number, issue.status().label()));
        }
        return issue;
    }

    private List<Evidence> evidence(Issue issue, String evidenceIds) {
        return evidenceStore.findAll(issue.government(), evidenceIds);
    }

    private String nameOf(String unitCode) {
        return organization.unitByCode(unitCode).name();
    }
}

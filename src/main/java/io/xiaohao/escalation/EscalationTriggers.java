package io.xiaohao.escalation;

import io.xiaohao.issue.Issue;
import io.xiaohao.issue.Issues;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programmes;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Raises what the rules say, from events only; how often and how long stands in the ladder. */
@Component
class EscalationTriggers {

    private final Programmes programmes;
    private final Issues issues;
    private final Organization organization;
    private final Escalations escalations;
    private final EscalationRulebook rulebook;
    private final EscalationProposals proposals;
    private final MissedReports missedReports;
    private final LaggingObjects laggingObjects;
    private final Criticisms criticisms;
    private final EscalationTime time;

    EscalationTriggers(
            Programmes programmes,
            Issues issues,
            Organization organization,
            Escalations escalations,
            EscalationRulebook rulebook,
            EscalationProposals proposals,
            MissedReports missedReports,
            LaggingObjects laggingObjects,
            Criticisms criticisms,
            EscalationTime time) {
        this.programmes = programmes;
        this.issues = issues;
        this.organization = organization;
        this.escalations = escalations;
        this.rulebook = rulebook;
        this.proposals = proposals;
        this.missedReports = missedReports;
        this.laggingObjects = laggingObjects;
        this.criticisms = criticisms;
        this.time = time;
    }

    /** Hears of everything that is journalled. */
    @EventListener
    void on(DomainEvent event) {
        if (event.programme() == null || programmes.find(event.programme()).isEmpty()) {
            return;
        }
        switch (event.event()) {
            case "issue.seriously-overdue" -> issue(event, 1, "严重超期");
            case "issue.returned" -> returned(event);
            case "report.missed" -> noteMissed(event);
            case "ranking.published" -> laggingObjects.ranked(event);
            case "grade.awarded" -> criticisms.graded(event);
            case "milestone.missed" -> milestone(event);
            case "accountability.imposed" -> criticisms.imposed(event);
            case "commitment.broken" -> commitment(event);
            default -> {}
        }
    }

    private void returned(DomainEvent event) {
        int count = EventData.number(event, "count");
        issue(event, count, "第%d次被退回".formatted(count));
    }

    private void issue(DomainEvent event, int count, String what) {
        Optional<Rung> rung = rulebook.rung(event.programme(), Cause.ISSUE_SERIOUS, event.event(), count, "");
        Optional<Issue> issue = rung.flatMap(found -> issues.find(event.government(), event.subject()))
                .filter(found -> found.leadUnit() != null);
        issue.ifPresent(found -> {
            String unit = organization.unitByCode(found.leadUnit()).name();
            propose(
                    event,
                    Cause.ISSUE_SERIOUS,
                    unit,
                    "%s/%s/%s".formatted(event.event(), event.subject(), time.now()),
                    "问题%s%s。".formatted(event.subject(), what),
                    List.of(event.subject()),
                    null,
                    rung.get());
        });
    }

    private void milestone(DomainEvent event) {
        String object = EventData.object(event);
        String date = EventData.text(event, "date");
        rulebook.rung(event.programme(), Cause.MILESTONE_MISSED, event.event(), 1, "")
                .ifPresent(rung -> proposals.propose(
                        new Ground(
                                event.government(),
                                event.programme(),
                                Cause.MILESTONE_MISSED,
                                object,
                                date.length() >= 7 ? date.substring(0, 7) : time.month(),
                                "milestone/" + date,
                                "%s节点目标未达到%s。".formatted(date, lacking(event)),
                                List.of(),
                                null),
                        rung));
    }

    private static String lacking(DomainEvent event) {
        if (!(event.data().get("lacking") instanceof List<?> lacking) || lacking.isEmpty()) {
            return "";
        }
        return "（"
                + String.join("、", lacking.stream().map(EventData::lackingLabel).toList()) + "）";
    }

    private void commitment(DomainEvent event) {
        rulebook.rung(event.programme(), Cause.COMMITMENT_BROKEN, event.event(), 1, EventData.text(event, "measure"))
                .ifPresent(rung -> propose(
                        event,
                        Cause.COMMITMENT_BROKEN,
                        event.subject(),
                        "commitment/%s/%s".formatted(EventData.text(event, "deadline"), time.now()),
                        "约谈承诺经核实未兑现（期限%s）。".formatted(EventData.text(event, "deadline")),
                        List.of(),
                        escalations
                                .committed(event.programme(), event.subject())
                                .map(Escalation::id)
                                .orElse(null),
                        rung));
    }

    private void propose(
            DomainEvent event,
            Cause cause,
            String subject,
            String key,
            String text,
            List<String> listed,
            Long previous,
            Rung rung) {
        proposals.propose(
                new Ground(
                        event.government(),
                        event.programme(),
                        cause,
                        subject,
                        time.month(),
                        key,
                        text,
                        listed,
                        previous),
                rung);
    }

    /** A week that could not be asked for, because the server was off, is nobody's fault. */
    private void noteMissed(DomainEvent event) {
        if (!Boolean.FALSE.equals(event.data().get("asked"))) {
            missedReports.missed(event);
        }
    }
}

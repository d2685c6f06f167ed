package io.xiaohao.issue;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Draw;
import io.xiaohao.programme.DrawPurpose;
import io.xiaohao.programme.DrawSecrets;
import io.xiaohao.programme.Programme;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the issues to be rechecked (domain rules, "Time"): from those closed at least ten working days before and not
 * drawn since, what the table {@code recheck-share} says of each group, rounded up.
 */
@Component
class RecheckDraw implements DrawPurpose {

    private static final String PURPOSE = "回头看";

    private final EntityManager entityManager;
    private final WorkingDays workingDays;
    private final DecisionTables decisionTables;
    private final IssueClock clock;
    private final DrawSecrets secrets;
    private final Journal journal;
    private final IssueProcess process;

    RecheckDraw(
            EntityManager entityManager,
            WorkingDays workingDays,
            DecisionTables decisionTables,
            IssueClock clock,
            DrawSecrets secrets,
            Journal journal,
            IssueProcess process) {
        this.entityManager = entityManager;
        this.workingDays = workingDays;
        this.decisionTables = decisionTables;
        this.clock = clock;
        this.secrets = secrets;
        this.journal = journal;
        this.process = process;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** Draws for a month and starts a recheck for each issue drawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(Programme programme, String period) {
        Map<Share, Map<String, Issue>> groups = groups(programme);
        String secret = groups.isEmpty() ? "" : secrets.reveal(programme, PURPOSE);
        groups.forEach((share, candidates) -> drawFrom(programme, period, share, candidates, secret));
    }

    private void drawFrom(
            Programme programme, String period, Share share, Map<String, Issue> candidates, String secret) {
        int count = (candidates.size() * share.percent() + 99) / 100;
        String purpose = PURPOSE + "/" + share.group();
        Draw draw = Draw.of(programme.code(), period, purpose, candidates.keySet(), secret, count);
        DomainEvent event = DomainEvent.of(
                        "recheck.drawn", programme.government(), programme.code(), period + "/" + share.group())
                .with("period", period)
                .with("group", share.group())
                .with("purpose", purpose)
                .with("seed", draw.seed())
                .with("from", draw.from())
                .with("drawn", draw.drawn());
        journal.record(secret.isEmpty() ? event : event.with("secret", secret));
        for (String number : draw.drawn()) {
            Issue issue = candidates.get(number);
            issue.draw(clock.now());
            process.startRecheck(issue);
        }
    }

    private Map<Share, Map<String, Issue>> groups(Programme programme) {
        Map<Share, Map<String, Issue>> groups =
                new TreeMap<>(Comparator.comparing(Share::percent).reversed().thenComparing(Share::group));
        for (Issue issue : candidates(programme)) {
            groups.computeIfAbsent(share(issue), share -> new LinkedHashMap<>()).put(issue.number(), issue);
        }
        return groups;
    }

    private List<Issue> candidates(Programme programme) {
        LocalDate today = clock.today();
        int days = clock.days(programme.code(), IssueStep.RECHECK_AFTER_CLOSURE);
        return entityManager
                .createQuery(
                        "select i from Issue i where i.programme = :programme and i.status = :closed"
                                + " and i.strikingOff.closedBefore = false and (i.strikingOff.drawnAt is null or i.strikingOff.drawnAt < i.strikingOff.closedAt)"
                                + " order by i.number",
                        Issue.class)
                .setParameter("programme", programme.code())
                .setParameter("closed", IssueStatus.CLOSED)
                .getResultList()
                .stream()
                .filter(issue -> !workingDays
                        .after(issue.strikingOff().closedAt().toLocalDate(), days)
                        .isAfter(today))
                .toList();
    }

    private Share share(Issue issue) {
        Map<String, Object> row = decisionTables.decide(
                issue.programme(),
                "recheck-share",
                Map.of(
                        "severity", issue.finding().severity().name(),
                        "superiorList", issue.finding().superiorList()));
        return new Share((String) row.get("group"), ((Number) row.get("percent")).intValue());
    }

    private record Share(String group, int percent) {}
}

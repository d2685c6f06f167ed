package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Organization;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what happened to an issue, once and everywhere it is told: its history, its spans, the journal. */
@Component
class IssueChronicle {

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final ActingAccount actingAccount;
    private final Organization organization;
    private final IssueClock clock;
    private final CountKeeper counts;

    IssueChronicle(
            EntityManager entityManager,
            JdbcTemplate jdbc,
            Journal journal,
            ActingAccount actingAccount,
            Organization organization,
            IssueClock clock,
            CountKeeper counts) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.journal = journal;
        this.actingAccount = actingAccount;
        this.organization = organization;
        this.clock = clock;
        this.counts = counts;
    }

    /** An act without words. */
    void tell(Issue issue, IssueAct act) {
        tell(issue, act, Words.NONE, Map.of());
    }

    /** An act with what the journal tells of it. */
    void tell(Issue issue, IssueAct act, Map<String, Object> data) {
        tell(issue, act, Words.NONE, data);
    }

    /** An act with what a person wrote and handed in (kept with the issue only) and what the journal tells of it. */
    void tell(Issue issue, IssueAct act, Words words, Map<String, Object> data) {
        LocalDateTime now = clock.now();
        entityManager.persist(
                new IssueRecord(issue, act, actingAccount.name(), now, words.text(), words.evidenceIds()));
        words.evidence().forEach(evidence -> attach(issue, evidence));
        continueSpan(issue, now);
        counts.keep(issue, now);
        act.event().ifPresent(event -> journal.record(event(issue, event, data)));
    }

    /** Keeps a change of which there is nothing to tell. */
    void keepSpan(Issue issue) {
        LocalDateTime now = clock.now();
        continueSpan(issue, now);
        counts.keep(issue, now);
    }

    /** What events of assignment tell: the lead unit's name and the deadline. */
    Map<String, Object> assignmentData(Issue issue) {
        return Map.of(
                "leadUnit", organization.unitByCode(issue.leadUnit()).name(),
                "deadline", issue.deadline().orElseThrow().day());
    }

    private DomainEvent event(Issue issue, String event, Map<String, Object> data) {
        DomainEvent told = DomainEvent.of(event, issue.government(), issue.programme(), issue.number());
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            told = told.with(entry.getKey(), entry.getValue());
        }
        return told;
    }

    private void continueSpan(Issue issue, LocalDateTime now) {
        if (issue.currentSpanId() != null) {
            IssueSpan current = entityManager.find(IssueSpan.class, issue.currentSpanId());
            if (current.tellsOf(issue)) {
                return;
            }
            if (current.beganAt(now)) {
                current.copy(issue);
                return;
            }
            current.end(now);
        }
        IssueSpan next = new IssueSpan(issue, now);
        entityManager.persist(next);
        issue.continueIn(next);
    }

    private void attach(Issue issue, Evidence evidence) {
        entityManager.flush();
        jdbc.update(
                "insert into issue_evidence (evidence_id, issue_id) select ?, ? where not exists"
                        + " (select 1 from issue_evidence where evidence_id = ? and issue_id = ?)",
                evidence.id(),
                issue.id(),
                evidence.id(),
                issue.id());
    }

    /**
     * What a person wrote and handed in.
     *
     * @param text at most 4,000 characters, or null
     * @param evidence the files, in the order given
     */
    record Words(String text, List<Evidence> evidence) {

        static final Words NONE = new Words(null, List.of());

        static Words of(String text) {
            return new Words(text, List.of());
        }

        String evidenceIds() {
            return evidence.isEmpty()
                    ? null
                    : evidence.stream().map(Evidence::id).collect(Collectors.joining("、"));
        }
    }
}

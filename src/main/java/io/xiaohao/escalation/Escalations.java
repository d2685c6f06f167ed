package io.xiaohao.escalation;

import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The escalations with what belongs to them. */
@Repository
public class Escalations {

    private final EntityManager entityManager;

    Escalations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The escalation of that number; refused as not found where there is none. */
    public Escalation escalation(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("没有编号为“%d”的处置事项。".formatted(id)));
    }

    /** The escalation of that number. */
    public Optional<Escalation> find(long id) {
        return Optional.ofNullable(entityManager.find(Escalation.class, id));
    }

    /** What waits for its decision for the same subject and cause. */
    Optional<Escalation> waiting(String programme, String subject, Cause cause) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.programme = :programme and e.stage = :stage"
                                + " and e.subject = :subject and e.cause = :cause order by e.id",
                        Escalation.class)
                .setParameter("programme", programme)
                .setParameter("stage", Stage.DECIDING)
                .setParameter("subject", subject)
                .setParameter("cause", cause)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What waits for its decision for a cause. */
    List<Escalation> waiting(String programme, Cause cause) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.programme = :programme and e.stage = :stage"
                                + " and e.cause = :cause order by e.id",
                        Escalation.class)
                .setParameter("programme", programme)
                .setParameter("stage", Stage.DECIDING)
                .setParameter("cause", cause)
                .getResultList();
    }

    /** Whether the ground has raised something for the subject that did not lapse. */
    boolean isKnown(Ground ground) {
        return entityManager
                        .createQuery(
                                "select count(g) from EscalationGround g where g.key = :key"
                                        + " and g.escalation.programme = :programme and g.escalation.cause = :cause"
                                        + " and g.escalation.subject = :subject and g.escalation.stage <> :lapsed",
                                Long.class)
                        .setParameter("key", ground.key())
                        .setParameter("programme", ground.programme())
                        .setParameter("cause", ground.cause())
                        .setParameter("subject", ground.subject())
                        .setParameter("lapsed", Stage.LAPSED)
                        .getSingleResult()
                > 0;
    }

    /** The latest of a subject whose commitments are followed. */
    Optional<Escalation> committed(String programme, String subject) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.programme = :programme and e.subject = :subject"
                                + " and e.stage = :stage order by e.id desc",
                        Escalation.class)
                .setParameter("programme", programme)
                .setParameter("subject", subject)
                .setParameter("stage", Stage.COMMITTED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything about a subject in a government, latest first. */
    List<Escalation> ofSubject(String government, String subject) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.government = :government and e.subject = :subject"
                                + " order by e.proposal.proposedAt desc, e.id desc",
                        Escalation.class)
                .setParameter("government", government)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Everything in a programme, latest first. */
    List<Escalation> ofProgramme(String programme, int most) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.programme = :programme"
                                + " order by e.proposal.proposedAt desc, e.id desc",
                        Escalation.class)
                .setParameter("programme", programme)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was imposed in a programme in a year, in order. */
    List<Escalation> imposedIn(String programme, int year) {
        return entityManager
                .createQuery(
                        "select e from Escalation e where e.programme = :programme and e.imposition.measure is not null"
                                + " and year(e.imposition.day) = :year order by e.subject, e.imposition.day, e.id",
                        Escalation.class)
                .setParameter("programme", programme)
                .setParameter("year", year)
                .getResultList();
    }

    List<EscalationGround> grounds(Escalation escalation) {
        return of("EscalationGround", EscalationGround.class, escalation, "e.id");
    }

    List<EscalationRecord> history(Escalation escalation) {
        return of("EscalationRecord", EscalationRecord.class, escalation, "e.id");
    }

    List<Interview> interviews(Escalation escalation) {
        return of("Interview", Interview.class, escalation, "e.turn");
    }

    Optional<Interview> lastInterview(Escalation escalation) {
        return interviews(escalation).stream().reduce((earlier, later) -> later);
    }

    /** When and where its last interview is held; empty where none was arranged. */
    public Optional<Appointment> appointment(Escalation escalation) {
        return lastInterview(escalation).map(last -> new Appointment(last.interviewAt(), last.place()));
    }

    List<Commitment> commitments(Interview interview) {
        return entityManager
                .createQuery(
                        "select c from Commitment c where c.interview = :interview order by c.position",
                        Commitment.class)
                .setParameter("interview", interview)
                .getResultList();
    }

    /** The deadline of those commitments of the last interview that are confirmed next; empty where none is open. */
    Optional<LocalDate> nextDeadline(Escalation escalation) {
        return lastInterview(escalation).stream()
                .flatMap(interview -> commitments(interview).stream())
                .filter(commitment -> commitment.fulfilled() == null)
                .map(Commitment::deadline)
                .min(Comparator.naturalOrder());
    }

    /** Interviews of a government that are still to come, or were arranged around a moment and not recorded. */
    List<Interview> interviewsBetween(String government, LocalDateTime from, LocalDateTime to) {
        return entityManager
                .createQuery(
                        "select i from Interview i join fetch i.escalation e where e.government = :government"
                                + " and i.held is null and i.interviewAt >= :from and i.interviewAt < :to"
                                + " order by i.interviewAt, i.id",
                        Interview.class)
                .setParameter("government", government)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    void add(Object entity) {
        entityManager.persist(entity);
    }

    /** Before the engine, which knows nothing of what waits here, refers to it. */
    void flush() {
        entityManager.flush();
    }

    private <T> List<T> of(String entity, Class<T> type, Escalation escalation, String order) {
        TypedQuery<T> query = entityManager.createQuery(
                "select e from %s e where e.escalation = :escalation order by %s".formatted(entity, order), type);
        return query.setParameter("escalation", escalation).getResultList();
    }
}

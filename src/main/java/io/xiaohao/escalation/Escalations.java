package io.xiaohao.escalation;

import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The escalations with what belongs to them. */
@Repository
public class Escalations {

    private static final String LATEST_FIRST = " order by e.proposal.proposedAt desc, e.id desc";

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

    /** The escalation of that number as it is stored now, locked: what joins it waits until it is decided about. */
    Escalation lockedForDecision(long id) {
        Escalation escalation = escalation(id);
        entityManager.refresh(escalation, LockModeType.PESSIMISTIC_WRITE);
        return escalation;
    }

    /** What waits for its decision for the same subject and cause, locked: nobody decides while something joins. */
    Optional<Escalation> waiting(String programme, String subject, Cause cause) {
        return where(
                        "e.matter.programme = :programme and e.stage = :stage and e.matter.subject = :subject"
                                + " and e.matter.cause = :cause order by e.id",
                        Map.of("programme", programme, "stage", Stage.DECIDING, "subject", subject, "cause", cause))
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What waits for its decision for a cause. */
    List<Escalation> waiting(String programme, Cause cause) {
        return where(
                        "e.matter.programme = :programme and e.stage = :stage and e.matter.cause = :cause order by e.id",
                        Map.of("programme", programme, "stage", Stage.DECIDING, "cause", cause))
                .getResultList();
    }

    /** Whether the ground has raised something for the subject that did not lapse. */
    boolean isKnown(Ground ground) {
        return entityManager
                        .createQuery(
                                "select count(g) from EscalationGround g join g.escalation e where g.key = :key"
                                        + " and e.matter.programme = :programme and e.matter.cause = :cause"
                                        + " and e.matter.subject = :subject and e.stage <> :lapsed",
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
        return where(
                        "e.matter.programme = :programme and e.matter.subject = :subject and e.stage = :stage"
                                + " order by e.id desc",
                        Map.of("programme", programme, "subject", subject, "stage", Stage.COMMITTED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Everything about a subject in a government, latest first. */
    List<Escalation> ofSubject(String government, String subject) {
        return where(
                        "e.matter.government = :government and e.matter.subject = :subject" + LATEST_FIRST,
                        Map.of("government", government, "subject", subject))
                .getResultList();
    }

    /** Everything in a programme, latest first. */
    List<Escalation> ofProgramme(String programme, int most) {
        return where("e.matter.programme = :programme" + LATEST_FIRST, Map.of("programme", programme))
                .setMaxResults(most)
                .getResultList();
    }

    /** What was imposed in a programme in a year, in order. */
    List<Escalation> imposedIn(String programme, int year) {
        return where(
                        "e.matter.programme = :programme and e.imposition.measure is not null"
                                + " and year(e.imposition.day) = :year order by e.matter.subject, e.imposition.day, e.id",
                        Map.of("programme", programme, "year", year))
                .getResultList();
    }

    /** What is carried out under a limit that is not over on the day. */
    List<Escalation> limitedFrom(LocalDate day) {
        return where(
                        "e.stage = :stage and e.imposition.limit >= :day order by e.id",
                        Map.of("stage", Stage.CARRYING_OUT, "day", day))
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
                        "select i from Interview i join fetch i.escalation e where e.matter.government = :government"
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

    private TypedQuery<Escalation> where(String condition, Map<String, Object> values) {
        TypedQuery<Escalation> query =
                entityManager.createQuery("select e from Escalation e where " + condition, Escalation.class);
        values.forEach(query::setParameter);
        return query;
    }

    private <T> List<T> of(String entity, Class<T> type, Escalation escalation, String order) {
        TypedQuery<T> query = entityManager.createQuery(
                "select e from %s e where e.escalation = :escalation order by %s".formatted(entity, order), type);
        return query.setParameter("escalation", escalation).getResultList();
    }
}

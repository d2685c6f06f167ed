package io.xiaohao.report;

import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly reports that were asked for, or could not be. */
@Service
@Transactional(readOnly = true)
public class WeeklyReports {

    private static final String SELECT = "select r from WeeklyReport r where ";

    private final EntityManager entityManager;

    WeeklyReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The report of an object in a week.
     *
     * @throws Refusal not found where it was never asked for
     */
    public WeeklyReport report(String programme, ReportWeek week, String objectName) {
        return find(programme, week, objectName)
                .orElseThrow(() -> Refusal.notFound("没有布置过“%s”%s的周报。".formatted(objectName, week.label())));
    }

    /** The report of an object in a week; empty where it was never asked for. */
    public Optional<WeeklyReport> find(String programme, ReportWeek week, String objectNameOrCode) {
        return entityManager
                .createQuery(
                        SELECT + "r.programme = :programme and r.week = :week"
                                + " and (r.objectName = :object or r.objectCode = :object)",
                        WeeklyReport.class)
                .setParameter("programme", programme)
                .setParameter("week", week.code())
                .setParameter("object", objectNameOrCode)
                .getResultStream()
                .findFirst();
    }

    /** All of a week, by name. */
    public List<WeeklyReport> ofWeek(String programme, ReportWeek week) {
        return entityManager
                .createQuery(
                        SELECT + "r.programme = :programme and r.week = :week order by r.objectName",
                        WeeklyReport.class)
                .setParameter("programme", programme)
                .setParameter("week", week.code())
                .getResultList();
    }

    /** The report of the object in the last week before one in which it was filed. */
    public Optional<WeeklyReport> lastFiledBefore(String programme, ReportWeek week, String objectCode) {
        return entityManager
                .createQuery(
                        SELECT + "r.programme = :programme and r.week < :week and r.objectCode = :object"
                                + " and r.filings is not empty order by r.week desc",
                        WeeklyReport.class)
                .setParameter("programme", programme)
                .setParameter("week", week.code())
                .setParameter("object", objectCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The weeks of a programme of which there are reports, the latest first. */
    public List<ReportWeek> weeks(String programme) {
        return entityManager
                .createQuery(
                        "select distinct r.week from WeeklyReport r where r.programme = :programme"
                                + " order by r.week desc",
                        String.class)
                .setParameter("programme", programme)
                .getResultStream()
                .map(ReportWeek::parse)
                .toList();
    }

    /** The reports that their units have and that were not yet found missed. */
    List<WeeklyReport> awaited(String programme) {
        return entityManager
                .createQuery(
                        SELECT + "r.programme = :programme and r.status = :requested and r.missedAt is null"
                                + " order by r.week, r.objectName",
                        WeeklyReport.class)
                .setParameter("programme", programme)
                .setParameter("requested", ReportStatus.REQUESTED)
                .getResultList();
    }

    void add(WeeklyReport report) {
        entityManager.persist(report);
    }

    /** Other statements read the tables themselves. */
    void flush() {
        entityManager.flush();
    }
}

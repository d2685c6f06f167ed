package io.xiaohao.report.visit;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.visit.Visit.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits of every programme. */
@Repository
public class Visits {

    private static final String THIS_ONE = " where programme = ? and period = ? and area_code = ?";

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a week, the owed before the further ones, object by object. */
    public List<Visit> ofWeek(String programme, String week) {
        return jdbc.sql(
                        "select * from visit where programme = ? and week = ? order by area_code, owed desc, opened_at, period")
                .params(programme, week)
                .query(Visits::read)
                .list();
    }

    /** The weeks that have visits, the latest first. */
    public List<String> weeks(String programme) {
        return jdbc.sql("select distinct week from visit where programme = ? order by week desc")
                .param(programme)
                .query(String.class)
                .list();
    }

    /** The one of a period and an object's name. */
    public Optional<Visit> find(String programme, String period, String object) {
        return jdbc.sql("select * from visit where programme = ? and period = ? and object = ?")
                .params(programme, period, object)
                .query(Visits::read)
                .optional();
    }

    /** The one that a process about {@code period/object} is about; refused as not found where there is none. */
    public Visit about(String programme, String subject) {
        int slash = subject == null ? -1 : subject.indexOf('/');
        Optional<Visit> found = slash < 0
                ? Optional.empty()
                : find(programme, subject.substring(0, slash), subject.substring(slash + 1));
        return found.orElseThrow(() -> Refusal.notFound("没有“%s”的督战任务。".formatted(subject)));
    }

    /** The numbers of the issues that a visit found ({@code true}), or was about ({@code false}). */
    public List<String> issues(Visit visit, boolean found) {
        return jdbc.sql("select number from visit_issue" + THIS_ONE + " and found = ? order by position")
                .params(visit.programme(), visit.period(), visit.areaCode(), found)
                .query(String.class)
                .list();
    }

    void add(Visit visit) {
        jdbc.sql(
                        "insert into visit (programme, period, area_code, object, week, week_ends_at, owed, group_id, group_name,"
                                + " opened_at, drawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        visit.programme(),
                        visit.period(),
                        visit.areaCode(),
                        visit.object(),
                        visit.week(),
                        visit.weekEndsAt(),
                        visit.owed(),
                        visit.groupId(),
                        visit.groupName(),
                        visit.openedAt())
                .update();
    }

    void draw(Visit visit, String place) {
        jdbc.sql("update visit set drawn = true, place = ?" + THIS_ONE)
                .param(place)
                .params(visit.programme(), visit.period(), visit.areaCode())
                .update();
    }

    void record(Visit visit, Outcome outcome) {
        jdbc.sql("update visit set method = ?, findings = ?, evidence_ids = ?, recorded_by = ?, recorded_at = ?"
                        + THIS_ONE)
                .param(outcome.method().name())
                .param(outcome.findings())
                .param(String.join("、", outcome.evidenceIds()))
                .param(outcome.by())
                .param(outcome.at())
                .params(visit.programme(), visit.period(), visit.areaCode())
                .update();
    }

    void attach(Visit visit, List<String> found, List<String> about) {
        int position = 0;
        for (String number : found) {
            attach(visit, position++, number, true);
        }
        for (String number : about) {
            attach(visit, position++, number, false);
        }
    }

    void miss(Visit visit, LocalDateTime at) {
        jdbc.sql("update visit set missed_at = ?" + THIS_ONE)
                .param(at)
                .params(visit.programme(), visit.period(), visit.areaCode())
                .update();
    }

    private void attach(Visit visit, int position, String number, boolean found) {
        jdbc.sql(
                        "insert into visit_issue (programme, period, area_code, position, number, found) values (?, ?, ?, ?, ?, ?)")
                .params(visit.programme(), visit.period(), visit.areaCode(), position, number, found)
                .update();
    }

    private static Visit read(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getString("programme"),
                row.getString("period"),
                row.getString("area_code"),
                row.getString("object"),
                row.getString("week"),
                row.getObject("week_ends_at", LocalDateTime.class),
                row.getBoolean("owed"),
                row.getString("group_id"),
                row.getString("group_name"),
                row.getObject("opened_at", LocalDateTime.class),
                row.getBoolean("drawn"),
                row.getString("place"),
                outcome(row),
                row.getObject("missed_at", LocalDateTime.class));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("recorded_at", LocalDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        String ids = row.getString("evidence_ids");
        return Optional.of(new Outcome(
                VisitMethod.valueOf(row.getString("method")),
                row.getString("findings"),
                ids == null || ids.isEmpty() ? List.of() : Arrays.asList(ids.split("、")),
                row.getString("recorded_by"),
                at));
    }
}

package io.xiaohao.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What communities stated of the units linked to them, with headquarters' checks beside it. */
@Repository
public class Statements {

    private static final String SELECT = "select c.unit_code, c.points, c.remark, c.stated_by, k.points as found,"
            + " k.reason, k.checked_by, k.checked_at,"
            + " (select min(m.object_name) from assessment_member m where m.programme = c.programme"
            + " and m.period = c.period and m.object_code = c.unit_code) as name"
            + " from assessment_contribution c left join assessment_contribution_check k"
            + " on k.programme = c.programme and k.period = c.period and k.unit_code = c.unit_code"
            + " where c.programme = ? and c.period = ? order by c.unit_code";

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a round. */
    public List<Statement> of(AssessmentRound round) {
        return jdbc.sql(SELECT)
                .params(round.programme(), round.period().code())
                .query((row, number) -> new Statement(
                        row.getString("unit_code"),
                        row.getString("name"),
                        row.getBigDecimal("points"),
                        row.getString("remark"),
                        row.getString("stated_by"),
                        row.getBigDecimal("found"),
                        row.getString("reason"),
                        row.getString("checked_by"),
                        row.getObject("checked_at", LocalDateTime.class)))
                .list();
    }

    /** Unit code → the points that count. */
    Map<String, BigDecimal> counted(AssessmentRound round) {
        return of(round).stream().collect(Collectors.toMap(Statement::unitCode, Statement::counted));
    }

    void keep(
            AssessmentRound round,
            String unitCode,
            BigDecimal points,
            String reason,
            String account,
            LocalDateTime at) {
        jdbc.sql("insert into assessment_contribution_check (programme, period, unit_code, points, reason, checked_by,"
                        + " checked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(round.programme(), round.period().code(), unitCode, points, reason, account, at)
                .update();
    }
}

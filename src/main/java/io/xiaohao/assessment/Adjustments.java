package io.xiaohao.assessment;

import io.xiaohao.assessment.Adjustment.Source;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was added to or taken from a year's points. */
@Repository
public class Adjustments {

    private final JdbcClient jdbc;

    Adjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a period, in their order. */
    public List<Adjustment> of(String programme, AssessmentPeriod period) {
        return jdbc.sql("select * from assessment_adjustment where programme = ? and period = ? order by number")
                .params(programme, period.code())
                .query(Adjustments::adjustment)
                .list();
    }

    /** Object code → the points added or taken, in their order. */
    Map<String, List<BigDecimal>> points(String programme, AssessmentPeriod period) {
        Map<String, List<BigDecimal>> points = new HashMap<>();
        of(programme, period).forEach(each -> points.computeIfAbsent(each.objectCode(), first -> new ArrayList<>())
                .add(each.points()));
        return points;
    }

    void add(String programme, AssessmentPeriod period, Adjustment adjustment) {
        jdbc.sql(
                        "insert into assessment_adjustment (programme, period, number, object_code, object_name, source, points,"
                                + " reason, document, evidence_ids, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme,
                        period.code(),
                        adjustment.number(),
                        adjustment.objectCode(),
                        adjustment.object(),
                        adjustment.source().name(),
                        adjustment.points(),
                        adjustment.reason(),
                        adjustment.document(),
                        String.join("、", adjustment.evidenceIds()),
                        adjustment.madeBy(),
                        adjustment.madeAt())
                .update();
    }

    private static Adjustment adjustment(ResultSet row, int index) throws SQLException {
        String evidence = row.getString("evidence_ids");
        return new Adjustment(
                row.getInt("number"),
                row.getString("object_code"),
                row.getString("object_name"),
                Source.valueOf(row.getString("source")),
                row.getBigDecimal("points"),
                row.getString("reason"),
                row.getString("document"),
                evidence == null || evidence.isEmpty() ? List.of() : List.of(evidence.split("、")),
                row.getString("made_by"),
                row.getObject("made_at", LocalDateTime.class));
    }
}

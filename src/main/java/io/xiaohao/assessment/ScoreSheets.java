package io.xiaohao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.assessment.RoundFacts.SheetPoints;
import io.xiaohao.assessment.ScoreSheet.IndicatorScore;
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

/** The sheets of all rounds. */
@Repository
public class ScoreSheets {

    private static final String OF_ROUND = " where programme = ? and period = ?";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ScoreSheets(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The sheets of an object in a period, by number. */
    public List<ScoreSheet> of(String programme, AssessmentPeriod period, String objectCode) {
        return jdbc.sql("select * from assessment_sheet" + OF_ROUND + " and object_code = ? order by number")
                .params(programme, period.code(), objectCode)
                .query(this::sheet)
                .list();
    }

    /** Object code → the points of its sheets, in one statement for a whole round. */
    Map<String, List<SheetPoints>> points(String programme, AssessmentPeriod period) {
        Map<String, List<SheetPoints>> points = new HashMap<>();
        jdbc.sql("select object_code, number, points from assessment_sheet" + OF_ROUND
                        + " order by object_code, number")
                .params(programme, period.code())
                .query((row, index) -> new Row(row.getString(1), row.getInt(2), row.getBigDecimal(3)))
                .list()
                .forEach(row -> points.computeIfAbsent(row.object(), first -> new ArrayList<>())
                        .add(new SheetPoints(row.number(), row.points())));
        return points;
    }

    /** How many sheets of a round are in. */
    int count(String programme, AssessmentPeriod period) {
        return jdbc.sql("select count(*) from assessment_sheet" + OF_ROUND)
                .params(programme, period.code())
                .query(Integer.class)
                .single();
    }

    void add(AssessmentRound round, Member member, ScoreSheet sheet) {
        jdbc.sql("insert into assessment_sheet (programme, period, object_code, number, object_name, points, scores,"
                        + " remark, evidence_ids, issue_numbers, standard_version, scored_by, scored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round.programme(),
                        round.period().code(),
                        member.code(),
                        sheet.number(),
                        member.name(),
                        sheet.points(),
                        write(sheet.scores()),
                        sheet.remark(),
                        String.join("、", sheet.evidenceIds()),
                        String.join("、", sheet.issueNumbers()),
                        sheet.standardVersion(),
                        sheet.scoredBy(),
                        sheet.scoredAt())
                .update();
    }

    private ScoreSheet sheet(ResultSet row, int index) throws SQLException {
        return new ScoreSheet(
                row.getString("object_name"),
                row.getInt("number"),
                row.getBigDecimal("points"),
                read(row.getString("scores")),
                row.getString("remark"),
                ids(row.getString("evidence_ids")),
                ids(row.getString("issue_numbers")),
                row.getString("standard_version"),
                row.getString("scored_by"),
                row.getObject("scored_at", LocalDateTime.class));
    }

    private static List<String> ids(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("、"));
    }

    private String write(List<IndicatorScore> scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<IndicatorScore> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<IndicatorScore>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("存下来的考评表读不出来。", unreadable);
        }
    }

    private record Row(String object, int number, BigDecimal points) {}
}

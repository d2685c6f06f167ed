package io.xiaohao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was computed, drafts and publications; nothing that was published is ever changed. */
@Repository
class Computations {

    private static final String OF_ROUND = " where programme = ? and period = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    Computations(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * One computation of a round.
     *
     * @param number counted in the round
     * @param computedAt when
     * @param version the publication it became, or null
     * @param correction whether it corrects an earlier publication
     * @param publishedAt when it was published, or null
     * @param reason why it was computed again, or null
     */
    record Computation(
            int number,
            LocalDateTime computedAt,
            Integer version,
            boolean correction,
            LocalDateTime publishedAt,
            String reason) {}

    /** Keeps a computation with its results; its number. */
    int add(AssessmentRound round, LocalDateTime now, String rulesVersion, String reason, List<Result> results) {
        int number = latest(round).map(Computation::number).orElse(0) + 1;
        jdbc.sql("insert into assessment_computation (programme, period, number, computed_at, correction, reason,"
                        + " rules_version) values (?, ?, ?, ?, false, ?, ?)")
                .params(round.programme(), round.period().code(), number, now, reason, rulesVersion)
                .update();
        batches.batchUpdate(
                "insert into assessment_result (programme, period, number, group_code, object_code, object_name,"
                        + " is_unit, position, points, rank_number, grade, formula, inputs)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                results.stream().map(result -> row(round, number, result)).toList());
        return number;
    }

    /** Marks a computation as published, once, with the groups it tells of in their order. */
    int publish(AssessmentRound round, int number, LocalDateTime now, boolean correction, List<String> groups) {
        int version = jdbc.sql("select coalesce(max(version), 0) from assessment_computation" + OF_ROUND)
                        .params(round.programme(), round.period().code())
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("update assessment_computation set version = ?, correction = ?, published_at = ?" + OF_ROUND
                        + " and number = ? and version is null")
                .params(
                        version,
                        correction,
                        now,
                        round.programme(),
                        round.period().code(),
                        number)
                .update();
        for (int position = 0; position < groups.size(); position++) {
            jdbc.sql("insert into assessment_publication (programme, period, number, group_code, position)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(round.programme(), round.period().code(), number, groups.get(position), position)
                    .update();
        }
        return version;
    }

    /** The newest computation of a round, published or not. */
    Optional<Computation> latest(AssessmentRound round) {
        return all(round).stream().reduce((before, after) -> after);
    }

    /** All computations of a round, oldest first. */
    List<Computation> all(AssessmentRound round) {
        return jdbc.sql("select * from assessment_computation" + OF_ROUND + " order by number")
                .params(round.programme(), round.period().code())
                .query(Computations::computation)
                .list();
    }

    /** The newest published computation that tells of the group. */
    Optional<Computation> standing(AssessmentRound round, String group) {
        return jdbc.sql("select c.* from assessment_computation c join assessment_publication p"
                        + " on p.programme = c.programme and p.period = c.period and p.number = c.number"
                        + " where c.programme = ? and c.period = ? and p.group_code = ? order by c.number desc limit 1")
                .params(round.programme(), round.period().code(), group)
                .query(Computations::computation)
                .optional();
    }

    /** The groups that a published computation tells of, in order. */
    List<String> groups(AssessmentRound round, int number) {
        return jdbc.sql("select group_code from assessment_publication" + OF_ROUND
                        + " and number = ? order by position")
                .params(round.programme(), round.period().code(), number)
                .query(String.class)
                .list();
    }

    /** The groups that a computation ranked anybody in, in no order. */
    Set<String> rankedGroups(AssessmentRound round, int number) {
        return jdbc.sql("select distinct group_code from assessment_result" + OF_ROUND + " and number = ?")
                .params(round.programme(), round.period().code(), number)
                .query(String.class)
                .set();
    }

    /** The results of a group, best first. */
    List<Result> results(AssessmentRound round, int number, String group) {
        return jdbc.sql("select * from assessment_result" + OF_ROUND
                        + " and number = ? and group_code = ? order by rank_number, position")
                .params(round.programme(), round.period().code(), number, group)
                .query(this::result)
                .list();
    }

    private Object[] row(AssessmentRound round, int number, Result result) {
        Member member = result.member();
        return new Object[] {
            round.programme(),
            round.period().code(),
            number,
            member.group(),
            member.code(),
            member.name(),
            member.unit(),
            member.position(),
            result.points(),
            result.rank(),
            result.grade() == null ? null : result.grade().name(),
            result.formula(),
            write(result.inputs())
        };
    }

    private Result result(ResultSet row, int index) throws SQLException {
        String grade = row.getString("grade");
        Member member = Member.of(
                row.getString("group_code"),
                row.getString("object_code"),
                row.getString("object_name"),
                row.getBoolean("is_unit"),
                row.getInt("position"),
                List.of());
        return new Result(
                member,
                row.getBigDecimal("points"),
                row.getInt("rank_number"),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("formula"),
                read(row.getString("inputs")));
    }

    private static Computation computation(ResultSet row, int index) throws SQLException {
        int version = row.getInt("version");
        return new Computation(
                row.getInt("number"),
                row.getObject("computed_at", LocalDateTime.class),
                version == 0 ? null : version,
                row.getBoolean("correction"),
                row.getObject("published_at", LocalDateTime.class),
                row.getString("reason"));
    }

    private String write(Map<String, Object> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("存下来的考评结果读不出来。", unreadable);
        }
    }
}

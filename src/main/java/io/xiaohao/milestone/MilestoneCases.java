package io.xiaohao.milestone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaohao.milestone.Judgement.Lack;
import io.xiaohao.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The milestones that were opened, object by object. */
@Repository
public class MilestoneCases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHERE = " where programme = ? and period = ? and area_code = ?";

    private final JdbcClient jdbc;

    MilestoneCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a programme by date and object. */
    public List<MilestoneCase> of(String programme) {
        return jdbc.sql("select * from milestone_case where programme = ? order by milestone_day, area_code")
                .param(programme)
                .query(MilestoneCases::read)
                .list();
    }

    /** The one of a month and an object's name. */
    public Optional<MilestoneCase> find(String programme, String period, String object) {
        return jdbc.sql("select * from milestone_case where programme = ? and period = ? and object = ?")
                .params(programme, period, object)
                .query(MilestoneCases::read)
                .optional();
    }

    /** The one that a process about {@code period/object} is about; refused as not found where there is none. */
    public MilestoneCase about(String programme, String subject) {
        int slash = subject == null ? -1 : subject.indexOf('/');
        Optional<MilestoneCase> found = slash < 0
                ? Optional.empty()
                : find(programme, subject.substring(0, slash), subject.substring(slash + 1));
        return found.orElseThrow(() -> Refusal.notFound("没有“%s”的节点考核。".formatted(subject)));
    }

    void add(MilestoneCase opened) {
        jdbc.sql(
                        "insert into milestone_case (programme, period, area_code, object, milestone_day, min_points, min_rate,"
                                + " evaluator, requirements, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(opened.programme())
                .param(opened.period())
                .param(opened.areaCode())
                .param(opened.object())
                .param(opened.date())
                .param(opened.minPoints())
                .param(opened.minRate())
                .param(opened.evaluator())
                .param(json(opened.requirements()))
                .param(opened.openedAt())
                .update();
    }

    void record(MilestoneCase of, Evaluation evaluation) {
        jdbc.sql("update milestone_case set points = ?, requirements_met = ?, answers = ?, evidence_ids = ?,"
                        + " evaluated_by = ?, evaluated_at = ?" + WHERE)
                .param(evaluation.points())
                .param(evaluation.requirementsMet())
                .param(json(evaluation.answers()))
                .param(String.join("、", evaluation.evidenceIds()))
                .param(evaluation.by())
                .param(evaluation.at())
                .params(of.programme(), of.period(), of.areaCode())
                .update();
    }

    void freeze(MilestoneCase of, FrozenRate frozen) {
        jdbc.sql("update milestone_case set rate = ?, counted = ?, closed = ?, frozen_at = ?" + WHERE)
                .param(frozen.rate())
                .param(frozen.counted())
                .param(frozen.closed())
                .param(frozen.at())
                .params(of.programme(), of.period(), of.areaCode())
                .update();
    }

    void judge(MilestoneCase of, Judgement judgement) {
        jdbc.sql("update milestone_case set met = ?, lacking = ?, judged_at = ?" + WHERE)
                .param(judgement.met())
                .param(judgement.lacking().stream().map(Lack::name).collect(Collectors.joining("、")))
                .param(judgement.at())
                .params(of.programme(), of.period(), of.areaCode())
                .update();
    }

    private static MilestoneCase read(ResultSet row, int number) throws SQLException {
        return new MilestoneCase(
                row.getString("programme"),
                row.getString("period"),
                row.getString("area_code"),
                row.getString("object"),
                row.getObject("milestone_day", LocalDate.class),
                row.getBigDecimal("min_points"),
                row.getBigDecimal("min_rate"),
                row.getString("evaluator"),
                parse(row.getString("requirements"), new TypeReference<List<String>>() {}),
                moment(row, "opened_at"),
                evaluation(row),
                frozen(row),
                judgement(row));
    }

    private static Optional<Evaluation> evaluation(ResultSet row) throws SQLException {
        if (moment(row, "evaluated_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new Evaluation(
                row.getBigDecimal("points"),
                row.getBoolean("requirements_met"),
                parse(row.getString("answers"), new TypeReference<List<Evaluation.Answer>>() {}),
                words(row.getString("evidence_ids")),
                row.getString("evaluated_by"),
                moment(row, "evaluated_at")));
    }

    private static Optional<FrozenRate> frozen(ResultSet row) throws SQLException {
        LocalDateTime at = moment(row, "frozen_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new FrozenRate(row.getBigDecimal("rate"), row.getLong("counted"), row.getLong("closed"), at));
    }

    private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
        LocalDateTime at = moment(row, "judged_at");
        if (at == null) {
            return Optional.empty();
        }
        List<Lack> lacking =
                words(row.getString("lacking")).stream().map(Lack::valueOf).toList();
        return Optional.of(new Judgement(row.getBoolean("met"), lacking, at));
    }

    private static LocalDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split("、"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and records can be written as JSON", impossible);
        }
    }

    private static <T> T parse(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A milestone's row holds what was not written here", unreadable);
        }
    }
}

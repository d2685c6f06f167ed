package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Grade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard of published results, the standing version only: consequences look back over several periods. */
@Repository
class ConsequenceResults {

    private static final String COLUMNS = "group_code, period, object_name, points, place, grade, heard_at";
    private static final String FIRST_HEARD_FIRST = " order by heard_at, group_code, place, object_name";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsequenceResults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes down a line of a ranking; a grade already known stays. */
    void ranked(String programme, String group, String period, String object, BigDecimal points, Integer rank) {
        int changed = jdbc.sql("update consequence_result set points = ?, place = ?"
                        + " where programme = ? and group_code = ? and period = ? and object_name = ?")
                .params(points, rank, programme, group, period, object)
                .update();
        if (changed == 0) {
            insert(programme, new Heard(group, period, object, points, rank, null));
        }
    }

    /** Takes down a grade, with points and rank. */
    void graded(
            String programme,
            String group,
            String period,
            String object,
            BigDecimal points,
            Integer rank,
            Grade grade) {
        int changed = jdbc.sql("update consequence_result set points = ?, place = ?, grade = ?"
                        + " where programme = ? and group_code = ? and period = ? and object_name = ?")
                .params(points, rank, grade.name(), programme, group, period, object)
                .update();
        if (changed == 0) {
            insert(programme, new Heard(group, period, object, points, rank, grade.name()));
        }
    }

    /** Forgets whom a newer version of the ranking no longer has; their names. */
    List<String> keepOnly(String programme, String group, String period, Collection<String> objects) {
        List<String> gone = jdbc
                .sql("select object_name from consequence_result"
                        + " where programme = ? and group_code = ? and period = ? order by object_name")
                .params(programme, group, period)
                .query(String.class)
                .list()
                .stream()
                .filter(name -> !objects.contains(name))
                .toList();
        gone.forEach(name -> jdbc.sql("delete from consequence_result"
                        + " where programme = ? and group_code = ? and period = ? and object_name = ?")
                .params(programme, group, period, name)
                .update());
        return gone;
    }

    /** Notes that the bulletin of the period is out; whether that is news. */
    boolean publish(String programme, String period) {
        if (isPublished(programme, period)) {
            return false;
        }
        jdbc.sql("insert into consequence_period (programme, period, published_at) values (?, ?, ?)")
                .params(programme, period, now())
                .update();
        return true;
    }

    boolean isPublished(String programme, String period) {
        return jdbc.sql("select count(*) from consequence_period where programme = ? and period = ?")
                        .params(programme, period)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The objects that the period has results of. */
    List<String> objects(String programme, String period) {
        return jdbc
                .sql("select " + COLUMNS + " from consequence_result where programme = ? and period = ?"
                        + FIRST_HEARD_FIRST)
                .params(programme, period)
                .query(ConsequenceResults::line)
                .list()
                .stream()
                .map(ResultLine::object)
                .distinct()
                .toList();
    }

    /** The results of an object in periods whose bulletin is out, what was heard first before what came later. */
    List<ResultLine> published(String programme, String object) {
        Set<String> out = Set.copyOf(jdbc.sql("select period from consequence_period where programme = ?")
                .params(programme)
                .query(String.class)
                .list());
        return jdbc
                .sql("select " + COLUMNS + " from consequence_result where programme = ? and object_name = ?"
                        + FIRST_HEARD_FIRST)
                .params(programme, object)
                .query(ConsequenceResults::line)
                .list()
                .stream()
                .filter(line -> out.contains(line.period().code()))
                .collect(Collectors.toList());
    }

    private void insert(String programme, Heard heard) {
        jdbc.sql("insert into consequence_result (programme, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme,
                        heard.group(),
                        heard.period(),
                        heard.object(),
                        heard.points(),
                        heard.rank(),
                        heard.grade(),
                        now())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private static ResultLine line(ResultSet row, int number) throws SQLException {
        String grade = row.getString("grade");
        return new ResultLine(
                row.getString("group_code"),
                AssessmentPeriod.of(row.getString("period")),
                row.getString("object_name"),
                row.getBigDecimal("points"),
                row.getObject("place") == null ? null : row.getInt("place"),
                grade == null ? null : Grade.valueOf(grade),
                row.getTimestamp("heard_at").toLocalDateTime());
    }

    private record Heard(String group, String period, String object, BigDecimal points, Integer rank, String grade) {}
}

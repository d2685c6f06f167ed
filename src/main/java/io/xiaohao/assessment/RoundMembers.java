package io.xiaohao.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is assessed in each round, frozen at its opening: whoever joins or leaves later does so with the next period. */
@Repository
class RoundMembers {

    private static final String SELECT = "select * from assessment_member where programme = ? and period = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoundMembers(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(AssessmentRound round, Collection<Member> members) {
        batches.batchUpdate(
                "insert into assessment_member (programme, period, group_code, object_code, object_name, is_unit,"
                        + " position, links, sheets, standard_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                members.stream()
                        .map(member -> new Object[] {
                            round.programme(),
                            round.period().code(),
                            member.group(),
                            member.code(),
                            member.name(),
                            member.unit(),
                            member.position(),
                            String.join(",", member.links()),
                            member.sheets(),
                            member.standard()
                        })
                        .toList());
    }

    /** All of them, group by group in no order of groups, by position. */
    List<Member> of(String programme, AssessmentPeriod period) {
        return query(SELECT + " order by group_code, position", programme, period.code());
    }

    /** The one of that name who gets sheets in the round. */
    Optional<Member> scored(String programme, AssessmentPeriod period, String name) {
        return query(SELECT + " and object_name = ? and sheets > 0", programme, period.code(), name).stream()
                .findFirst();
    }

    /** Those of that name, in any group. */
    List<Member> named(String programme, AssessmentPeriod period, String name) {
        return query(SELECT + " and object_name = ? order by group_code", programme, period.code(), name);
    }

    private List<Member> query(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Member(
                        row.getString("group_code"),
                        row.getString("object_code"),
                        row.getString("object_name"),
                        row.getBoolean("is_unit"),
                        row.getInt("position"),
                        links(row.getString("links")),
                        row.getInt("sheets"),
                        row.getString("standard_version")))
                .list();
    }

    private static List<String> links(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}

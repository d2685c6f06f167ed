package io.xiaohao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables of this module. */
@Component
class OrganizationTables {

    private final JdbcClient jdbc;

    OrganizationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrganizationSnapshot snapshot() {
        return new OrganizationSnapshot(
                governments(), units(), areas(), posts(), responsibilities(), holdings(), deputies());
    }

    /** Code → name. */
    Map<String, String> governments() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from government order by code").query((ResultSet row) -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    List<Unit> units() {
        return jdbc.sql("select code, government, name, parent_code, vertical, civilised, retired from unit"
                        + " order by ordinal, code")
                .query((row, number) -> new Unit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getBoolean(7)))
                .list();
    }

    List<Area> areas() {
        return jdbc.sql("select code, government, name, kind, parent_code, retired from area order by ordinal, code")
                .query((row, number) -> new Area(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        AreaKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    List<Post> posts() {
        return jdbc.sql("select code, government, unit_code, kind, name, retired from post order by ordinal, code")
                .query((row, number) -> new Post(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        PostKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    List<Holding> holdings() {
        return jdbc.sql("select post_code, from_day, account from post_holding order by post_code, from_day")
                .query((row, number) ->
                        new Holding(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    List<Deputy> deputies() {
        return jdbc.sql("select post_code, from_day, until_day, account from post_deputy order by post_code, from_day")
                .query((row, number) -> new Deputy(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    List<Responsibility> responsibilities() {
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql("select programme, entry, area_code, duty, holder_code from responsibility"
                        + " order by programme, entry, duty, ordinal")
                .query((ResultSet row) -> {
                    String key = row.getString(1) + " " + row.getInt(2);
                    lines.computeIfAbsent(key, added -> new Line()).add(row);
                });
        return lines.values().stream().map(Line::responsibility).toList();
    }

    /** Gathers the rows of one line of a responsibility table. */
    private static final class Line {

        private final Map<Duty, List<String>> holders = new LinkedHashMap<>();
        private String programme;
        private String area;

        void add(ResultSet row) throws SQLException {
            programme = row.getString(1);
            area = row.getString(3);
            holders.computeIfAbsent(Duty.valueOf(row.getString(4)), duty -> new ArrayList<>())
                    .add(row.getString(5));
        }

        Responsibility responsibility() {
            return new Responsibility(
                    programme,
                    area,
                    holders(Duty.CONTACT_LEADER),
                    holders(Duty.LEAD_UNIT),
                    holders(Duty.RESPONSIBLE_UNIT),
                    holders(Duty.LOCAL_CONTACT));
        }

        private List<String> holders(Duty duty) {
            return holders.getOrDefault(duty, List.of());
        }
    }
}

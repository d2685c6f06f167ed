package io.xiaohao.report.visit;

import io.xiaohao.programme.Programme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demands of supervision visits (督战要求) that are not met, object by object, oldest first. */
@Component
public class OpenDemands {

    private static final String OPEN = "select * from visit_demand where programme = ? and met = false";

    private final JdbcClient jdbc;

    OpenDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one object, by the area's code. */
    public List<OpenDemand> of(Programme programme, String areaCode) {
        return jdbc.sql(OPEN + " and area_code = ? order by number")
                .params(programme.code(), areaCode)
                .query(OpenDemands::read)
                .list();
    }

    /** All of them by the object's name, in the pack's order of objects; objects without any are left out. */
    public Map<String, List<OpenDemand>> byObject(Programme programme) {
        List<OpenDemand> all = jdbc.sql(OPEN + " order by number")
                .param(programme.code())
                .query(OpenDemands::read)
                .list();
        Map<String, List<OpenDemand>> byObject = new LinkedHashMap<>();
        for (String area : programme.pack().objects()) {
            List<OpenDemand> own = all.stream()
                    .filter(demand -> demand.areaCode().equals(area))
                    .toList();
            if (!own.isEmpty()) {
                byObject.put(own.get(0).object(), own);
            }
        }
        return byObject;
    }

    void add(Visit visit, List<String> texts, LocalDate day) {
        int last = jdbc.sql("select coalesce(max(number), 0) from visit_demand where programme = ? and area_code = ?")
                .params(visit.programme(), visit.areaCode())
                .query(Integer.class)
                .single();
        for (String text : texts) {
            jdbc.sql("insert into visit_demand (programme, area_code, number, object, content, since_period, since_day,"
                            + " times_not_met, met) values (?, ?, ?, ?, ?, ?, ?, 0, false)")
                    .params(visit.programme(), visit.areaCode(), ++last, visit.object(), text, visit.period(), day)
                    .update();
        }
    }

    void answer(Visit visit, DemandAnswer answer, LocalDate day) {
        jdbc.sql("update visit_demand set met = ?, times_not_met = times_not_met + ?, answered_period = ?,"
                        + " answered_day = ?, remark = ? where programme = ? and area_code = ? and number = ?")
                .param(answer.met())
                .param(answer.met() ? 0 : 1)
                .param(visit.period())
                .param(day)
                .param(answer.remark())
                .params(visit.programme(), visit.areaCode(), answer.number())
                .update();
    }

    private static OpenDemand read(ResultSet row, int number) throws SQLException {
        return new OpenDemand(
                row.getString("area_code"),
                row.getString("object"),
                row.getInt("number"),
                row.getString("content"),
                row.getString("since_period"),
                row.getObject("since_day", LocalDate.class),
                row.getInt("times_not_met"));
    }
}

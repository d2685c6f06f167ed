package io.xiaohao.issue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many issues were in each state at the ends of days, told from by how many the numbers rose and fell each day. */
@Component
class DailyCounts {

    private static final String RISES = "select on_day, object_code, status, null as counted_as, sum(number) as n"
            + " from issue_tally_day where programme = :programme group by on_day, object_code, status"
            + " union all select on_day, null, null, counted_as, number"
            + " from issue_tally_change where programme = :programme and on_day is not null";

    private final JdbcClient jdbc;
    private final CountKeeper keeper;

    DailyCounts(JdbcClient jdbc, CountKeeper keeper) {
        this.jdbc = jdbc;
        this.keeper = keeper;
    }

    /** The numbers at the end of each of the days, in their order; {@code objects} narrows to these; null: everything. */
    Map<LocalDate, Map<IssueStatus, Long>> at(String programme, List<LocalDate> days, Set<String> objects) {
        TreeMap<LocalDate, Map<IssueStatus, Long>> rises = rises(programme, objects);
        Map<LocalDate, Map<IssueStatus, Long>> found = new LinkedHashMap<>();
        for (LocalDate day : days) {
            Map<IssueStatus, Long> sum = new EnumMap<>(IssueStatus.class);
            rises.headMap(day, true)
                    .values()
                    .forEach(rise -> rise.forEach((status, n) -> sum.merge(status, n, Long::sum)));
            found.put(day, sum);
        }
        return found;
    }

    private TreeMap<LocalDate, Map<IssueStatus, Long>> rises(String programme, Set<String> objects) {
        keeper.write();
        TreeMap<LocalDate, Map<IssueStatus, Long>> rises = new TreeMap<>();
        Map<String, CountedAs> read = new HashMap<>();
        jdbc.sql(RISES).param("programme", programme).query(row -> {
            String text = row.getString("counted_as");
            CountedAs as = text == null ? null : read.computeIfAbsent(text, CountedAs::read);
            String object = as == null ? row.getString("object_code") : as.object();
            if (objects == null || objects.contains(object)) {
                IssueStatus status = as == null ? IssueStatus.valueOf(row.getString("status")) : as.status();
                rises.computeIfAbsent(row.getObject("on_day", LocalDate.class), day -> new EnumMap<>(IssueStatus.class))
                        .merge(status, row.getLong("n"), Long::sum);
            }
        });
        return rises;
    }
}

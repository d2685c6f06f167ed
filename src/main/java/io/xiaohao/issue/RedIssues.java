package io.xiaohao.issue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which issues showed a red light at some moment of a stretch of time, told from their spans. */
@Component
public class RedIssues {

    /** {@link LightRule} over time: while rectified an issue turns red at overdueAt; submitted, it stays as it was. */
    private static final String RED = "select distinct i.object_code, i.number from issue_span s"
            + " join issue i on i.id = s.issue_id"
            + " where i.programme = :programme and i.object_code is not null"
            + " and s.from_at < :until and s.to_at > :from and s.deadline is not null"
            + " and ((s.status = 'RECTIFYING' and s.overdue_at < :until and s.overdue_at < s.to_at)"
            + " or (s.status in ('SUBMITTED', 'APPROVING') and s.overdue_at <= s.submitted_at))"
            + " order by i.object_code, i.number";

    private final JdbcClient jdbc;

    RedIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Object code → the numbers of its issues that were red between the moments.
     *
     * @param from the first moment
     * @param until the moment after the last
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> between(String programme, LocalDateTime from, LocalDateTime until) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        jdbc.sql(RED)
                .param("programme", programme)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> new Red(row.getString(1), row.getString(2)))
                .list()
                .forEach(red -> numbers.computeIfAbsent(red.object(), first -> new ArrayList<>())
                        .add(red.number()));
        return numbers;
    }

    private record Red(String object, String number) {}
}

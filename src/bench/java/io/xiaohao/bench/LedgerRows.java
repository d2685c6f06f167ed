package io.xiaohao.bench;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a ledger with issues as years of work leave it: nine in ten closed, the others spread over the loop. H2 only. */
final class LedgerRows {

    private static final int CHUNK = 50_000;

    private static final String ISSUES = """
            insert into issue (id, version, government, number, programme, area_code, object_code, category, kind,
                severity, description, list_name, superior_list, place, discovered_on, discovered_by, registered_at,
                lead_unit, handling_unit, status, round, deadline, remind_at, overdue_at, serious_at, reminded,
                overdue_noted, serious_noted, ever_overdue, ever_serious, assigned_at, turn_started_at, submitted_at,
                return_count, closed_at, closed_before, parts)
            select 100000000 + x, 0, :government, 'B-' || x, :programme, area, area, '市容环境', 'LIMITED',
                'GENERAL', '背街小巷垃圾积存，第' || x || '处', '日常督查', false, '第' || mod(x, 997) || '号', cast(began as date),
                'headquarters', began, unit, unit,
                case when mod(x, 10) > 0 then 'CLOSED' when mod(x, 70) = 0 then 'REGISTERED'
                    when mod(x, 50) = 0 then 'SUBMITTED' else 'RECTIFYING' end,
                1, cast(dateadd(day, 9, began) as date), dateadd(day, 7, began), dateadd(day, 10, began),
                dateadd(day, 13, began), false, false, false, false, false, began, began,
                case when mod(x, 10) > 0 or mod(x, 50) = 0 then dateadd(day, 6, began) end, 0,
                case when mod(x, 10) > 0 then dateadd(day, 8, began) end, false, 0
            from (select x, array_get(cast(:areas as varchar array), 1 + mod(x, :areaCount)) as area,
                array_get(cast(:units as varchar array), 1 + mod(x, :unitCount)) as unit,
                dateadd(minute, cast(x - 1000000 as integer), cast(:now as timestamp)) as began
                from system_range(:first, :last))
            """;
    private static final String RESPONSIBLE = """
            insert into issue_responsible_unit (issue_id, position, unit_code)
            select 100000000 + x, 0, array_get(cast(:units as varchar array), 1 + mod(x * 7, :unitCount))
            from system_range(:first, :last)
            """;

    private final JdbcClient jdbc;
    private final List<String> areas;
    private final List<String> units;

    LedgerRows(JdbcClient jdbc, List<String> areas, List<String> units) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.units = units;
    }

    /** Adds those of the numbers from the first to the last, some at a time: one transaction of all would not fit. */
    void add(String government, String programme, int first, int last) {
        for (int next = first; next <= last; next += CHUNK) {
            addChunk(government, programme, next, Math.min(last, next + CHUNK - 1));
        }
        jdbc.sql("analyze").update();
    }

    private void addChunk(String government, String programme, int first, int last) {
        jdbc.sql(ISSUES)
                .param("government", government)
                .param("programme", programme)
                .param("areas", areas.toArray(String[]::new))
                .param("areaCount", areas.size())
                .param("units", units.toArray(String[]::new))
                .param("unitCount", units.size())
                .param("now", LocalDateTime.now())
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql(RESPONSIBLE)
                .param("units", units.toArray(String[]::new))
                .param("unitCount", units.size())
                .param("first", first)
                .param("last", last)
                .update();
    }
}

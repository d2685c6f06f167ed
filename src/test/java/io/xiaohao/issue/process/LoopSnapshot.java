package io.xiaohao.issue.process;

import java.util.List;
import java.util.Map;

/** Everything stored of an issue that an act could change, in domain, journal and engine. */
record LoopSnapshot(
        Map<String, Object> issue,
        List<Map<String, Object>> spans,
        List<Map<String, Object>> units,
        long records,
        long journal,
        long onTheList,
        List<Map<String, Object>> tasks,
        List<Map<String, Object>> timers,
        List<Map<String, Object>> variables) {

    private static final String EXECUTIONS =
            "(select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and TENANT_ID_ = ?)";

    static LoopSnapshot of(LoopFixture fixture, String government, String number) {
        Map<String, Object> issue = rows(
                        fixture, "select * from issue where government = ? and number = ?", government, number)
                .get(0);
        Object id = issue.get("id");
        return new LoopSnapshot(
                issue,
                rows(fixture, "select * from issue_span where issue_id = ? order by id", id),
                rows(fixture, "select * from issue_responsible_unit where issue_id = ? order by position", id),
                count(fixture, "select count(*) from issue_record where issue_id = ?", id),
                // That somebody has signed in for the attempt is noted too, and is no change.
                count(
                        fixture,
                        "select count(*) from journal_entry where government = ? and event not like 'account.%'",
                        government),
                count(fixture, "select count(*) from issue where government = ?", government),
                rows(
                        fixture,
                        "select ID_, REV_, ASSIGNEE_, DUE_DATE_ from ACT_RU_TASK where PROC_INST_ID_ in " + EXECUTIONS
                                + " order by ID_",
                        number,
                        government),
                rows(
                        fixture,
                        "select ID_, DUEDATE_, RETRIES_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in " + EXECUTIONS
                                + " order by ID_",
                        number,
                        government),
                rows(
                        fixture,
                        "select NAME_, TEXT_ from ACT_RU_VARIABLE where PROC_INST_ID_ in " + EXECUTIONS
                                + " order by NAME_",
                        number,
                        government));
    }

    private static List<Map<String, Object>> rows(LoopFixture fixture, String sql, Object... parameters) {
        return fixture.jdbc.sql(sql).params(parameters).query().listOfRows();
    }

    private static long count(LoopFixture fixture, String sql, Object... parameters) {
        return fixture.jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}

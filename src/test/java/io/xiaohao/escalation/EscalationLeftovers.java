package io.xiaohao.escalation;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test raised and left open, so that later tests neither join it nor are disturbed by it. */
final class EscalationLeftovers {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final long before;

    /** Everything raised from now on. */
    EscalationLeftovers(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.before = jdbc.sql("select coalesce(max(id), 0) from escalation")
                .query(Long.class)
                .single();
    }

    /** Ends it. */
    void settle() {
        jdbc
                .sql("select i.instance_id from escalation_instance i where i.escalation_id > ?")
                .param(before)
                .query(String.class)
                .list()
                .stream()
                .filter(this::isRunning)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test"));
        jdbc.sql("update escalation set proposal_key = null where id > ?")
                .param(before)
                .update();
        jdbc.sql("update escalation set stage = 'DISMISSED', settled_at = proposed_at where id > ?"
                        + " and stage not in ('CLOSED', 'LAPSED')")
                .param(before)
                .update();
    }

    private boolean isRunning(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }
}

package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.Programmes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays escalations on the running product: events are published, people decide, the clock stands where the test puts it. */
public final class EscalationRun {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final LoopFixture fixture;
    private final JdbcClient jdbc;

    /** On the fixture, which is to be closed after the test. */
    public EscalationRun(LoopFixture fixture) {
        this.fixture = fixture;
        this.jdbc = fixture.bean(JdbcClient.class);
        EscalationLeftovers leftovers = new EscalationLeftovers(fixture.bean(ProcessEngine.class), jdbc);
        fixture.afterwards(leftovers::settle);
    }

    /** A name that no other test uses and that no unit has. */
    public static String newSubject() {
        return "测试对象" + NAMES.incrementAndGet();
    }

    /** Puts the clock there. */
    public void at(String moment) {
        fixture.at(moment);
    }

    /** An event of another module, with data by name and value. */
    public void publish(String programme, String event, String subject, Object... data) {
        String government = fixture.bean(Programmes.class).programme(programme).government();
        DomainEvent told = DomainEvent.of(event, government, programme, subject);
        for (int i = 0; i < data.length; i += 2) {
            told = told.with((String) data[i], data[i + 1]);
        }
        DomainEvent complete = told;
        fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> fixture.bean(Journal.class).record(complete));
    }

    /** A published ranking of {@code villages}: the names from the best to the last. */
    public void rank(String programme, String period, boolean correction, String... names) {
        List<Map<String, Object>> ranks = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            ranks.add(Map.of("object", names[i], "points", 100 - i, "rank", i + 1));
        }
        publish(
                programme,
                "ranking.published",
                period + "/villages",
                "period",
                period,
                "group",
                "villages",
                "ranks",
                ranks,
                "correction",
                correction);
    }

    /** Headquarters of wencheng proposes a measure by hand; returns its case. */
    public EscalationCase propose(String subject, Measure measure, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "subject",
                subject,
                "measure",
                measure.name(),
                "reason",
                "群众反映强烈（第%d次）".formatted(NAMES.incrementAndGet())));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        long id = fixture.as("headquarters", () -> fixture.bean(EscalationByHand.class)
                .propose(fixture.programme("wencheng-2015"), values));
        return caseOf(id);
    }

    /** The cases about a subject, oldest first. */
    public List<EscalationCase> cases(String subject) {
        return jdbc
                .sql("select id from escalation where subject = ? order by id")
                .param(subject)
                .query(Long.class)
                .list()
                .stream()
                .map(this::caseOf)
                .toList();
    }

    /** The youngest case about a subject. */
    public EscalationCase last(String subject) {
        List<EscalationCase> cases = cases(subject);
        return cases.get(cases.size() - 1);
    }

    /** The only case about a subject. */
    public EscalationCase only(String subject) {
        List<EscalationCase> cases = cases(subject);
        assertThat(cases).as("cases about " + subject).hasSize(1);
        return cases.get(0);
    }

    /** What the journal tells about a subject of escalations and what follows from them, in order. */
    public List<String> told(String subject) {
        return jdbc.sql("select event from journal_entry where subject = ? and (event like 'escalation.%'"
                        + " or event like 'interview.%' or event like 'commitment.%' or event like 'accountability.%')"
                        + " order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    /** The data of the last event of that name about a subject. */
    public String data(String subject, String event) {
        return jdbc.sql("select data from journal_entry where subject = ? and event = ? order by id desc limit 1")
                .params(subject, event)
                .query(String.class)
                .single();
    }

    /** When the last event of that name about a subject happened. */
    public LocalDateTime moment(String subject, String event) {
        return jdbc.sql(
                        "select occurred_at from journal_entry where subject = ? and event = ? order by id desc limit 1")
                .params(subject, event)
                .query(LocalDateTime.class)
                .single();
    }

    private EscalationCase caseOf(long id) {
        return new EscalationCase(fixture, id);
    }
}

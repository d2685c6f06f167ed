package io.xiaohao.report.visit;

import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.Journal;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.DrawSecrets;
import io.xiaohao.programme.Programme;
import io.xiaohao.report.ReportWeek;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits of wenshan-2021 on the fixture's clock; gone, with what they demanded, when the fixture is closed. */
public final class VisitRun {

    /** Where the visits are. */
    public static final String PROGRAMME = "wenshan-2021";

    private final LoopFixture fixture;

    /** On the clock of the fixture. */
    public VisitRun(LoopFixture fixture) {
        this.fixture = fixture;
        fixture.afterwards(this::removeAll);
    }

    /** The week's visit to an object is owed from now on. */
    public Loop owed(String week, String object) {
        fixture.bean(TransactionTemplate.class).executeWithoutResult(status -> fixture.bean(VisitRegister.class)
                .ask(programme(), ReportWeek.parse(week), area(object)));
        return fixture.loop("wenshan", week + "/" + object);
    }

    /** A further visit of the week on the clock. */
    public Loop further(String object) {
        return fixture.loop("wenshan", fixture.bean(VisitRegister.class).addFurther(programme(), area(object)));
    }

    /** As it is stored now. */
    public Visit stored(String period, String object) {
        return fixture.bean(Visits.class).find(PROGRAMME, period, object).orElseThrow();
    }

    /** What is demanded of an object and not met. */
    public List<OpenDemand> demands(String object) {
        return fixture.bean(OpenDemands.class).of(programme(), area(object).code());
    }

    /** The numbers of the issues that a visit put on the list. */
    public List<String> found(String period, String object) {
        return fixture.bean(Visits.class).issues(stored(period, object), true);
    }

    /** A duty on the real product that believes the programme to have run here since a moment. */
    VisitDuty dutySince(String since) {
        return new VisitDuty(
                fixture.bean(VisitCalendar.class),
                fixture.bean(VisitRegister.class),
                programme -> LocalDateTime.parse(since),
                fixture.bean(Organization.class),
                fixture.bean(Clock.class));
    }

    /** The draw of random supervision on the real product. */
    RandomVisits draw() {
        return new RandomVisits(
                fixture.bean(Visits.class), fixture.bean(DrawSecrets.class), fixture.bean(Journal.class));
    }

    Programme programme() {
        return fixture.programme(PROGRAMME);
    }

    private Area area(String object) {
        return fixture.bean(Organization.class).area("wenshan", object);
    }

    private void removeAll() {
        ProcessEngine engine = fixture.bean(ProcessEngine.class);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("supervision-visit")
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        List.of("visit", "visit_issue", "visit_evidence", "visit_demand")
                .forEach(table -> fixture.bean(JdbcClient.class)
                        .sql("delete from " + table)
                        .update());
    }
}

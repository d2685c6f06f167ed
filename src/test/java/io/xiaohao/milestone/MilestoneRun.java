package io.xiaohao.milestone;

import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Origin;
import io.xiaohao.programme.Programme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Milestones of wenshan-2021 on the fixture's clock, as tests want them; gone when the fixture is closed. */
public final class MilestoneRun {

    /** Where the milestones are. */
    public static final String PROGRAMME = "wenshan-2021";

    /** The requirement of the milestones that have one. */
    public static final String REQUIREMENT = "工程性建设项目全部完成";

    private final LoopFixture fixture;

    /** On the clock of the fixture. */
    public MilestoneRun(LoopFixture fixture) {
        this.fixture = fixture;
    }

    /** Asks for the evaluation of an object for the end of June 2021: 750 points, any rate, nothing else. */
    public Loop june(String object) {
        return open(object, "750", "0", List.of());
    }

    /** Asks for the evaluation of an object for the end of June 2021. */
    public Loop open(String object, String minPoints, String minRate, List<String> requirements) {
        Milestone milestone = new Milestone(
                LocalDate.of(2021, 6, 30),
                new BigDecimal(minPoints),
                new BigDecimal(minRate),
                "州级评估",
                requirements,
                Origin.DOCUMENT);
        Programme programme = fixture.programme(PROGRAMME);
        String area = fixture.bean(Organization.class).area("wenshan", object).code();
        LocalDateTime now = LocalDateTime.now(fixture.bean(Clock.class));
        MilestoneCase opened = MilestoneCase.begun(programme.code(), milestone, area, object, now);
        fixture.afterwards(() -> remove(opened));
        fixture.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            fixture.bean(MilestoneCases.class).add(opened);
            fixture.bean(EvaluationProcess.class).start(opened);
        });
        return fixture.loop("wenshan", opened.subject());
    }

    /** As it is stored now. */
    public MilestoneCase stored(String object) {
        return fixture.bean(MilestoneCases.class)
                .find(PROGRAMME, "2021-06", object)
                .orElseThrow();
    }

    /** A duty on the real product that believes the programme to have run here since a moment. */
    public MilestoneDuty dutySince(String since) {
        return new MilestoneDuty(
                fixture.bean(MilestonePlan.class),
                fixture.bean(MilestoneInstants.class),
                fixture.bean(MilestoneCases.class),
                fixture.bean(MilestoneJudgement.class),
                fixture.bean(EvaluationProcess.class),
                programme -> LocalDateTime.parse(since),
                fixture.bean(Organization.class),
                fixture.bean(Clock.class));
    }

    /** Forgets an object's milestone when the fixture is closed. */
    public void forget(String period, String object) {
        fixture.afterwards(() -> fixture.bean(MilestoneCases.class)
                .find(PROGRAMME, period, object)
                .ifPresent(this::remove));
    }

    private void remove(MilestoneCase opened) {
        ProcessEngine engine = fixture.bean(ProcessEngine.class);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("milestone")
                .processInstanceBusinessKey(opened.subject())
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        JdbcClient jdbc = fixture.bean(JdbcClient.class);
        for (String table : List.of("milestone_case", "milestone_evidence")) {
            jdbc.sql("delete from " + table + " where programme = ? and period = ? and area_code = ?")
                    .params(opened.programme(), opened.period(), opened.areaCode())
                    .update();
        }
    }
}

package io.xiaohao.assessment;

import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.OrganizationRegister;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds of assessment on the fixture's clock, as tests want them; gone when the fixture is closed. */
public final class AssessmentRun {

    private static final List<String> TABLES = List.of(
            "assessment_evidence",
            "assessment_claim",
            "assessment_publication",
            "assessment_result",
            "assessment_computation",
            "assessment_adjustment",
            "assessment_contribution_check",
            "assessment_contribution",
            "assessment_draw",
            "assessment_sheet",
            "assessment_member",
            "assessment_round");

    private final LoopFixture fixture;
    private final Programme programme;

    /** On the clock of the fixture. */
    public AssessmentRun(LoopFixture fixture, String programme) {
        this.fixture = fixture;
        this.programme = fixture.programme(programme);
    }

    /** Opens the round of a period now; its process. */
    public Loop open(String period) {
        fixture.afterwards(() -> remove(period));
        fixture.bean(TransactionTemplate.class).executeWithoutResult(status -> fixture.bean(RoundOpening.class)
                .open(programme, AssessmentPeriod.of(period)));
        return round(period);
    }

    /** The process of a round. */
    public Loop round(String period) {
        return fixture.loop(programme.government(), period);
    }

    /** The process about an object in a round. */
    public Loop about(String period, String object) {
        return fixture.loop(programme.government(), period + "/" + object);
    }

    /** Scores every object whose sheet is open with the points, in supervision's name. */
    public void scoreOthers(String period, String supervisor, Object points) {
        for (String about : open(period, "score-object")) {
            fixture.loop(programme.government(), about).complete("score-object", supervisor, "points", points);
        }
    }

    /** The business keys of a period's processes that wait at an element, in the order of their start. */
    public List<String> open(String period, String element) {
        return fixture
                .bean(ProcessEngine.class)
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("assessment")
                .tenantIdIn(programme.government())
                .activityIdIn(element)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> key.startsWith(period))
                .sorted()
                .toList();
    }

    /** What stands published of a group. */
    public PublishedRanking ranking(String period, String group) {
        return published(period, group).orElseThrow();
    }

    /** What stands published of a group, if anything. */
    public Optional<PublishedRanking> published(String period, String group) {
        return fixture.bean(PublishedRankings.class).standing(programme.code(), group, AssessmentPeriod.of(period));
    }

    /** Points and rank of an object as they stand published: {@code 89.50/20}. */
    public String standing(String period, String group, String object) {
        Ranked ranked = ranking(period, group).of(object).orElseThrow();
        return ranked.points().toPlainString() + "/" + ranked.rank();
    }

    /** Makes a unit one of an object's responsible units until the fixture is closed. */
    public void link(String unit, String object) {
        Organization organization = fixture.bean(Organization.class);
        List<Responsibility> before = organization.areas(programme.government()).stream()
                .flatMap(area -> organization.responsibilities(programme.code(), area.code()).stream())
                .toList();
        String area = organization.area(programme.government(), object).code();
        String code = organization.unit(programme.government(), unit).code();
        OrganizationRegister register = fixture.bean(OrganizationRegister.class);
        fixture.afterwards(() -> fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> register.replaceResponsibilities(programme.code(), before)));
        fixture.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> register.replaceResponsibilities(
                        programme.code(),
                        before.stream()
                                .map(each -> each.areaCode().equals(area) ? with(each, code) : each)
                                .toList()));
    }

    private static Responsibility with(Responsibility old, String unit) {
        return new Responsibility(
                old.programme(),
                old.areaCode(),
                old.contactLeaders(),
                old.leadUnits(),
                List.of(unit),
                old.localContacts());
    }

    private void remove(String period) {
        RuntimeService runtime = fixture.bean(ProcessEngine.class).getRuntimeService();
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("assessment")
                .tenantIdIn(programme.government())
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey().startsWith(period))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        fixture
                .bean(ProcessEngine.class)
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("assessment")
                .tenantIdIn(programme.government())
                .finished()
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey().startsWith(period))
                .forEach(instance -> fixture.bean(ProcessEngine.class)
                        .getHistoryService()
                        .deleteHistoricProcessInstance(instance.getId()));
        fixture.bean(JdbcClient.class)
                .sql("delete from journal_entry where seq is null and programme = ? and subject like ?")
                .params(programme.code(), period + "%")
                .update();
        TABLES.forEach(table -> fixture.bean(JdbcClient.class)
                .sql("delete from " + table + " where programme = ? and period = ?")
                .params(programme.code(), period)
                .update());
    }
}

package io.xiaohao.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.security.AccountMemberships;
import io.xiaohao.security.EngineSession;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@XiaohaoTest
class SharedFiltersTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final List<String> EVERYBODYS = List.of("待我办理", "本单位待办", "即将到期", "已超期");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private FilterService filters;

    @Autowired
    private SharedFilters shared;

    @Autowired
    private EngineSession engine;

    @Autowired
    private AccountMemberships memberships;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskDesk desk;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void eachFindsTheListsThatConcernHim() {
        assertThat(namesSeenBy(UNIT)).containsExactlyInAnyOrderElementsOf(EVERYBODYS);
        assertThat(namesSeenBy("supervisor")).contains("待核查").doesNotContain("待审批");
        assertThat(namesSeenBy("headquarters")).contains("待审批").doesNotContain("待核查");
        assertThat(namesSeenBy("headquarters")).contains("待登记").doesNotContain("约谈");
        assertThat(namesSeenBy("leader")).contains("待审批").doesNotContain("待登记", "约谈");
        assertThat(namesSeenBy("supervisor")).contains("督战与考评", "约谈");
        assertThat(namesSeenBy("discipline")).contains("约谈").doesNotContain("待审批");
        assertThat(namesSeenBy("supervisor@wenshan")).contains("待核查");
    }

    @Test
    void bringingThemUpToDateAgainChangesNothing() {
        List<String> before =
                engine.asSystem(() -> names(filters.createFilterQuery().list()));

        shared.bringUpToDate();

        assertThat(engine.asSystem(() -> names(filters.createFilterQuery().list())))
                .containsExactlyInAnyOrderElementsOf(before)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsIsFoundByItsUnitAndByNobodyElse() {
        Loop issue = loop.register();

        assertThat(found("待我办理", UNIT)).contains(taskOf(issue));
        assertThat(found("本单位待办", UNIT)).contains(taskOf(issue));
        assertThat(found("待我办理", "supervisor")).doesNotContain(taskOf(issue));
        assertThat(found("本单位待办", "headquarters@wenshan")).doesNotContain(taskOf(issue));
    }

    @Test
    void whatAColleagueHasSignedForIsHisAloneAndStillTheUnits() {
        Loop issue = loop.register();
        loop.join("auditor", "unit-" + UNIT);
        desk.claim(taskOf(issue), "auditor");

        assertThat(found("待我办理", UNIT)).doesNotContain(taskOf(issue));
        assertThat(found("本单位待办", UNIT)).contains(taskOf(issue));
        assertThat(found("待我办理", "auditor")).contains(taskOf(issue));
    }

    @Test
    void whatIsDueSoonIsWhatTheYellowLightShows() {
        Loop issue = loop.register("deadline", "2015-05-15");
        String task = taskOf(issue);

        loop.at(justBefore(issue.issue().deadline().orElseThrow().remindAt()));
        assertThat(found("即将到期", UNIT)).doesNotContain(task);
        loop.at(justAfter(issue.issue().deadline().orElseThrow().remindAt()));
        assertThat(found("即将到期", UNIT)).contains(task);
        loop.at("2015-05-15T23:59:00");
        assertThat(found("即将到期", UNIT)).contains(task);
        assertThat(found("已超期", UNIT)).doesNotContain(task);
        loop.at("2015-05-16T00:00");
        assertThat(found("即将到期", UNIT)).doesNotContain(task);
        assertThat(found("已超期", UNIT)).contains(task);
    }

    @Test
    void aMovedDeadlineMovesTheReminderToo() {
        Loop issue = loop.register("deadline", "2015-05-15");
        issue.complete(
                "rectify-issue", UNIT, "outcome", "EXTENSION", "requestedDeadline", "2015-06-15", "reason", "雨季");
        issue.complete("decide-extension", "headquarters", "approved", true, "deadline", "2015-06-15");

        loop.at("2015-05-15T12:00");
        assertThat(found("即将到期", UNIT)).doesNotContain(taskOf(issue));
        loop.at(justAfter(issue.issue().deadline().orElseThrow().remindAt()));
        assertThat(found("即将到期", UNIT)).contains(taskOf(issue));
    }

    @Test
    void whatHasNoReminderIsDueSoonOnItsLastDay() {
        Loop issue = loop.register();
        issue.submitBy(UNIT);
        String task = taskOf(issue);

        assertThat(found("即将到期", "supervisor")).doesNotContain(task);
        LocalDateTime due = tasks.createTaskQuery()
                .taskId(task)
                .singleResult()
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime();
        loop.at(justAfter(due.toLocalDate().atStartOfDay()));
        assertThat(found("即将到期", "supervisor")).contains(task);
    }

    private static String justBefore(LocalDateTime moment) {
        return moment.minusMinutes(1).toString();
    }

    private static String justAfter(LocalDateTime moment) {
        return moment.plusMinutes(1).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNIT, "headquarters", "supervisor", "leader", "auditor", "admin"})
    void nobodyButTheSystemCreatesOrChangesOne(String account) {
        assertThatThrownBy(() -> as(account, () -> filters.saveFilter(filters.newTaskFilter("我的"))))
                .isInstanceOf(AuthorizationException.class);
        Filter known = engine.asSystem(
                () -> filters.createFilterQuery().filterName("待我办理").singleResult());
        assertThatThrownBy(() -> as(account, () -> filters.saveFilter(known.setName("改名"))))
                .isInstanceOf(AuthorizationException.class);
    }

    private String taskOf(Loop issue) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(issue.number())
                .singleResult()
                .getId();
    }

    private List<String> found(String name, String account) {
        String id = engine.asSystem(() ->
                filters.createFilterQuery().filterName(name).singleResult().getId());
        return as(account, () -> filters.<Task>list(id)).stream()
                .map(Task::getId)
                .toList();
    }

    private List<String> namesSeenBy(String account) {
        return as(account, () -> names(filters.createFilterQuery().list()));
    }

    private static List<String> names(List<Filter> found) {
        return found.stream().map(Filter::getName).toList();
    }

    private <T> T as(String account, Supplier<T> work) {
        return engine.as(memberships.of(account), work);
    }
}

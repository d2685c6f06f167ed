package io.xiaohao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the engine tells of ended instances is kept for its time, and removed at night. */
@XiaohaoTest
class HistoryCleanupTests {

    private static final Period AT_LEAST = Period.ofDays(183);
    private static final int MOST_BATCHES = 100;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ProcessEngine engine;

    private LoopFixture fixture;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
    }

    @AfterEach
    void closeAndScheduleAsBefore() {
        fixture.close();
        history.cleanUpHistoryAsync(false);
    }

    @Test
    void itIsKeptForSixMonthsAtLeast() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(Period.parse(settings.getHistoryTimeToLive()).getDays()).isGreaterThanOrEqualTo(AT_LEAST.getDays());
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .isNotEmpty()
                .allSatisfy(process ->
                        assertThat(process.getHistoryTimeToLive()).isGreaterThanOrEqualTo(AT_LEAST.getDays()));
    }

    @Test
    void theCleanupIsScheduledForTheNight() {
        fixture.at("2021-06-16T10:00");

        history.cleanUpHistoryAsync(false);

        assertThat(history.findHistoryCleanupJobs()).singleElement().satisfies(job -> assertThat(moment(job))
                .isEqualTo("2021-06-17T02:00"));
    }

    @Test
    void onlyWhatIsOlderThanItsTimeIsRemoved() {
        Loop old = closed();
        fixture.at("2015-06-15T10:00");
        Loop young = closed();
        fixture.at("2020-05-05T03:00");

        clean();

        assertThat(remembered(old)).isZero();
        assertThat(remembered(young)).isEqualTo(1);
        // Our own tables are another matter.
        assertThat(old.issue().number()).isEqualTo(old.number());
    }

    private Loop closed() {
        return fixture.register().submitBy("wencheng-lvyougongnengqu").passBy("supervisor");
    }

    private long remembered(Loop issue) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("issue-rectification")
                .processInstanceBusinessKey(issue.number())
                .count();
    }

    /** As the job executor does in the night: one batch after the other until the next is due another night. */
    private void clean() {
        history.cleanUpHistoryAsync(false);
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Job> cleanup = history.findHistoryCleanupJobs();
            assertThat(cleanup).hasSize(1);
            if (moment(cleanup.get(0)).toLocalDate().isAfter(LoopFixture.now().toLocalDate())) {
                return;
            }
            jobs.executeJob(cleanup.get(0).getId());
        }
    }

    private static LocalDateTime moment(Job job) {
        return job.getDuedate().toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime();
    }
}

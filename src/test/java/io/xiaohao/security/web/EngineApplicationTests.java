package io.xiaohao.security.web;

import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.programme.Programmes;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The engine's web applications behind the one login, over HTTP: they are servlets of their own, which a mocked request
 * does not reach. The context is this class's alone and ends with it, as an engine of that name is known once a JVM.
 */
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine-applications;DB_CLOSE_DELAY=-1",
            "xiaohao.data-dir=target/test-data-engine-applications",
            "xiaohao.demo.enabled=true",
            "xiaohao.journal.sealer.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class EngineApplicationTests implements EngineSessions, EngineTasks, EngineDetours, EngineAccounts {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private IssueRegistration registration;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient database;

    private EngineApplications engine;

    @BeforeEach
    void register() {
        String unitsTask = taskOf(register("wencheng-2015", "花园村"));
        String wenshansTask = taskOf(register("wenshan-2021", "砚山县"));
        engine = new EngineApplications(port, tasks, identities, database, unitsTask, wenshansTask);
    }

    @Override
    public EngineApplications engine() {
        return engine;
    }

    private String register(String programme, String area) {
        return registration.register(
                programmes.programme(programme), Map.of("area", area, "category", "门前三包", "description", "沿街垃圾积存"));
    }

    private String taskOf(String number) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        return task.getId();
    }
}

package io.xiaohao.programme.process;

import io.xiaohao.testing.ModuleDatabase;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** An engine on the module's own database, in the same transactions, whose jobs are run by hand. */
final class EngineFixture implements AutoCloseable {

    final ProcessEngine engine;

    EngineFixture(ModuleDatabase database, Map<Object, Object> beans) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("programme-tests");
        configuration.setDataSource(database.template().getDataSource());
        configuration.setTransactionManager(database.transactions());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine = configuration.buildProcessEngine();
    }

    NobodysName nobodysName() {
        return new NobodysName(engine.getIdentityService());
    }

    @Override
    public void close() {
        engine.close();
    }
}

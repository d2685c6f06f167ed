package io.xiaohao.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is set up beyond what {@code application.yaml} can say. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    private static final String RETRIES = "R5/PT1M";

    @Bean
    Clock clock() {
        return new EngineClock(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    ProcessEnginePlugin closedEngine(ProgrammeTenants tenants) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTenantIdProvider(tenants);
                configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
                configuration.setEnableCmdExceptionLogging(false);
                configuration.setCmmnEnabled(false);
                configuration.setStandaloneTasksEnabled(false);
                configuration.setDeserializationTypeValidationEnabled(true);
                // Filters, which only the system writes, need expressions; what a person asks never has one.
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setFailedJobRetryTimeCycle(RETRIES);
                configuration.setMetricsEnabled(false);
                configuration.setTaskMetricsEnabled(false);
                // A line of the log about a job tells the number.
                configuration.setLoggingContextBusinessKey("about");
            }
        };
    }
}

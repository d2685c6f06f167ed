package io.xiaohao.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the coverage library look on while the engine of {@link io.xiaohao.XiaohaoTest} runs; no rehearsal is slowed down. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class ProcessCoverage {

    @Bean
    CoverageSwitch coverageSwitch() {
        return new CoverageSwitch();
    }

    @Bean
    ProcessEnginePlugin processCoveragePlugin(CoverageSwitch coverage) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                // The listener fails where it is called before it knows a collector; deployments of the start call it.
                configuration.getCustomPostBPMNParseListeners().stream()
                        .filter(ElementCoverageParseListener.class::isInstance)
                        .map(ElementCoverageParseListener.class::cast)
                        .forEach(listener -> listener.setCoverageState(coverage));
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new ProcessEngineAdapter(engine, coverage).initializeListeners();
            }
        };
    }
}

package io.xiaohao.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the tests' shared context count its statements ({@link StatementCount}), when a test asks for it and only then. */
public class CountedStatements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().getProperty("xiaohao.test-database", Boolean.class, false)) {
            return;
        }
        StatementCount statements = new StatementCount();
        context.getBeanFactory().addBeanPostProcessor(statements);
        context.getBeanFactory().registerSingleton("statementCount", statements);
    }
}

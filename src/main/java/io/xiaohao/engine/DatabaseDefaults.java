package io.xiaohao.engine;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What follows from the database: on H2 the product is a demo unless told otherwise, on MySQL it is not; column types
 * have other names. Everything set by hand goes before.
 */
public class DatabaseDefaults implements EnvironmentPostProcessor {

    private static final String DEMO = "xiaohao.demo.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean mysql = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:mysql:");
        Map<String, Object> defaults = new HashMap<>();
        boolean wanted = environment.getProperty("XIAOHAO_DEMO", Boolean.class, !mysql);
        boolean demo = environment.getProperty(DEMO, Boolean.class, wanted);
        defaults.put(DEMO, Boolean.toString(demo));
        defaults.put("xiaohao.security.password-strength", demo ? "4" : "10");
        defaults.put("spring.flyway.placeholders.datetime", mysql ? "datetime(3)" : "timestamp(3)");
        defaults.put("spring.flyway.placeholders.text", mysql ? "mediumtext" : "character varying(1000000)");
        defaults.put("spring.flyway.placeholders.blob", mysql ? "longblob" : "binary large object");
        environment.getPropertySources().addLast(new MapPropertySource("database-defaults", defaults));
    }
}

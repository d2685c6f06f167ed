package io.xiaohao.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives the tests' shared context its database: H2 in memory, or an empty one on the MySQL server that is named. */
public class TestDatabase implements EnvironmentPostProcessor {

    private static final String WANTED = "xiaohao.test-database";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(WANTED, Boolean.class, false)) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test-database", settings()));
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", "jdbc:h2:mem:xiaohao;DB_CLOSE_DELAY=-1");
        MySqlServer.ofThisRun().ifPresent(server -> {
            settings.put("spring.datasource.url", server.freshDatabase("product"));
            settings.put("spring.datasource.username", server.user());
            settings.put("spring.datasource.password", server.password());
        });
        return settings;
    }
}

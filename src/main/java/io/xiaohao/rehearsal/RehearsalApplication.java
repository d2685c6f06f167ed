package io.xiaohao.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product started for one rehearsal: no web, a database in memory, no job executor, one programme, a data folder that
 * is gone afterwards. What it sets outranks the machine's environment, so that a rehearsal never meets real data.
 */
final class RehearsalApplication implements AutoCloseable {

    private static final String DATABASE = "jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000";

    private final Path data;
    private final ConfigurableApplicationContext context;

    private RehearsalApplication(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /** Starts it with the programme alone: a built-in code, or a pack's folder. */
    static RehearsalApplication start(Class<?> application, String programme) {
        Path data = temporaryFolder();
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .headless(true)
                    .run(arguments(programme, data));
            return new RehearsalApplication(data, context);
        } catch (RuntimeException failed) {
            delete(data);
            throw failed;
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        delete(data);
    }

    private static String[] arguments(String programme, Path data) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("xiaohao.rehearsal", "true");
        properties.put("xiaohao.programmes.only", programme);
        properties.put("xiaohao.demo.enabled", "false");
        properties.put("xiaohao.journal.sealer.enabled", "false");
        properties.put("xiaohao.issue.tally.enabled", "false");
        properties.put("xiaohao.security.first-administrator", "false");
        properties.put("xiaohao.import.resume", "false");
        properties.put("xiaohao.posts.heads-cron", "-");
        properties.put("xiaohao.import.resume", "false");
        properties.put("xiaohao.data-dir", data.toString());
        properties.put("XIAOHAO_DATA_DIR", data.toString());
        properties.put("XIAOHAO_DB_URL", DATABASE);
        properties.put("spring.datasource.url", DATABASE);
        properties.put("spring.datasource.username", "sa");
        properties.put("spring.datasource.password", "");
        properties.put("spring.main.banner-mode", "off");
        properties.put("camunda.bpm.job-execution.enabled", "false");
        properties.put("camunda.bpm.id-generator", "simple");
        // The nights of a rehearsal need no tidying.
        properties.put("camunda.bpm.generic-properties.properties.historyCleanupEnabled", "false");
        properties.put("logging.level.root", "WARN");
        properties.put("logging.level.io.xiaohao", "WARN");
        // A failure ends the rehearsal with its one sentence; the engine and Spring need not tell it too.
        properties.put("logging.level.org.camunda.bpm.engine.jobexecutor", "OFF");
        properties.put("logging.level.org.camunda.bpm.engine.context", "OFF");
        properties.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        properties.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        properties.put("logging.level.org.springframework.context", "ERROR");
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("xiaohao-rehearsal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.xiaohao.bench;

import io.xiaohao.XiaohaoApplication;
import io.xiaohao.testing.StatementCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product, as it is served, on an empty H2 file database, or the database that {@code XIAOHAO_DB_URL} names;
 * job executor and sealer's schedule are off, so that a round holds its own work and nothing else.
 */
final class BenchApplication implements AutoCloseable {

    private static final String KEPT = "XIAOHAO_BENCH_KEPT";

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final StatementCount statements = new StatementCount();

    private final boolean kept;

    private BenchApplication(String name) {
        this.kept = name != null && System.getenv(KEPT) != null;
        this.data = kept ? Path.of(System.getenv(KEPT), name).toAbsolutePath() : temporaryFolder();
        this.context = new SpringApplicationBuilder(XiaohaoApplication.class)
                .initializers(this::addBenchBeans)
                .run(arguments(data, name));
    }

    /** Starts it, the present thread signed in as headquarters. */
    static BenchApplication start() {
        return start(null);
    }

    /**
     * Starts one of several beside each other, each with a database of its own: on H2 kept in the folder that
     * {@code XIAOHAO_BENCH_KEPT} names, if it does; on MySQL the one that is named with {@code _name} after it.
     */
    static BenchApplication start(String name) {
        BenchApplication application = new BenchApplication(name);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("headquarters", null, List.of()));
        return application;
    }

    private void addBenchBeans(ConfigurableApplicationContext starting) {
        GenericApplicationContext beans = (GenericApplicationContext) starting;
        beans.registerBean("bareStep", BareStep.class);
        beans.getBeanFactory().addBeanPostProcessor(statements);
    }

    private static String[] arguments(Path data, String name) {
        String url = System.getenv("XIAOHAO_DB_URL");
        return new String[] {
            name == null || url == null
                    ? "--xiaohao.bench=alone"
                    : "--spring.datasource.url=" + url.replaceFirst("(//[^/]+/\\w+)", "$1_" + name),
            "--server.port=0",
            "--xiaohao.data-dir=" + data,
            "--xiaohao.demo.enabled=true",
            "--xiaohao.demo.play=false",
            "--xiaohao.journal.sealer.enabled=false",
            "--xiaohao.import.resume=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=WARN",
            "--logging.level.io.xiaohao=WARN"
        };
    }

    /** Under the build folder: on the project's own disk, which a folder for temporary files need not be on. */
    private static Path temporaryFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "bench"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A bean of the product. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All of its beans. */
    ApplicationContext context() {
        return context;
    }

    /** Where it is served. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Whether its database is a MySQL. */
    boolean isMySql() {
        return context.getEnvironment()
                .getRequiredProperty("spring.datasource.url")
                .startsWith("jdbc:mysql:");
    }

    /** The statements that went to the database. */
    StatementCount statements() {
        return statements;
    }

    @Override
    public void close() {
        context.close();
        if (kept) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

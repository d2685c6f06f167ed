package io.xiaohao.faults;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product's own backup while everybody works on a ledger of some size; restored beside it and put to work. */
final class BackupUnderLoad {

    private static final Load.Size LOAD = new Load.Size(6, 200, 2, true);
    private static final int ROWS_OF_A_LIST = 2500;
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(15);

    private final Ground ground;
    private final Report report;

    BackupUnderLoad(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
    }

    /** With so many issues in the ledger. */
    void work(int issues) {
        while (ground.issues() < issues && ground.importWhole(ground.promises().list(ROWS_OF_A_LIST, 0))) {
            report.say("%d issues", ground.issues());
        }
        Path file = ground.nodes().folder().resolve("backup.zip");
        Set<String> before;
        Set<String> after;
        try (Load load = Load.on(ground, LOAD)) {
            load.goesOn(20);
            before = completed(ground.database());
            Instant begun = Instant.now();
            boolean saved = command(
                    "backup",
                    file,
                    ground.nodes().url(),
                    ground.nodes().folder().resolve("data"));
            Duration took = Duration.between(begun, Instant.now());
            after = completed(ground.database());
            load.end();
            report.require(
                    saved,
                    "backup of %d issues in %d s, %d MB, under load: %s",
                    ground.issues(),
                    took.toSeconds(),
                    size(file) >> 20,
                    load);
            report.requireNone(load.failures(), "the backup made nobody fail");
        }
        restore(file, before, after);
        ground.check();
    }

    private void restore(Path file, Set<String> before, Set<String> after) {
        String url = ground.nodes().server().freshDatabase("restored");
        Path data = ground.nodes().folder().resolve("restored");
        Instant begun = Instant.now();
        boolean restored = command("restore", file, url, data);
        report.require(
                restored,
                "restored in %d s: every table compared, the journal verified",
                Duration.between(begun, Instant.now()).toSeconds());
        if (!restored) {
            return;
        }
        var database = new DriverManagerDataSource(
                url, ground.nodes().server().user(), ground.nodes().server().password());
        report.requireNone(Invariants.of(database).violations(), "the restored domain, engine and journal agree");
        Set<String> there = completed(JdbcClient.create(database));
        Set<String> lost = new HashSet<>(before);
        lost.removeAll(there);
        Set<String> later = new HashSet<>(there);
        later.removeAll(after);
        report.require(
                lost.isEmpty() && later.isEmpty(),
                "it is the state of one moment of the backup: all %d completions from before it began (%d lacking),"
                        + " none from after its end (%d), %d in all",
                before.size(),
                lost.size(),
                later.size(),
                there.size());
        goOn(url, data);
    }

    private void goOn(String url, Path data) {
        Map<String, String> settings = environment(url, data);
        try (ProductProcess product =
                ProductProcess.start(folder(data), settings, ground.nodes().launch())) {
            ProductClient client = product.client();
            boolean valid = Patience.until(Duration.ofSeconds(60), () -> client.get("auditor", "/api/journal/verify")
                    .body()
                    .path("valid")
                    .asBoolean());
            String task = client.get("wencheng-gonganju", "/api/tasks?task=rectify-issue&size=1")
                    .body()
                    .path("content")
                    .path(0)
                    .path("id")
                    .asText();
            int status = client.post(
                            "wencheng-gonganju", "/api/tasks/" + task + "/complete", Load.answers("rectify-issue"))
                    .status();
            report.require(
                    valid && status == 204,
                    "the product starts on it, its journal verifies, work goes on (%d)",
                    status);
        }
    }

    private static Set<String> completed(JdbcClient database) {
        return new HashSet<>(database.sql(
                        "select ID_ from ACT_HI_TASKINST where END_TIME_ is not null and DELETE_REASON_ = 'completed'")
                .query(String.class)
                .list());
    }

    /** Runs a command of the product; whether it ended well. */
    private boolean command(String name, Path file, String url, Path data) {
        ProductProcess.Launch launch = ProductProcess.Launch.ofThisBuild();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-cp",
                launch.classPath(),
                "io.xiaohao.XiaohaoApplication",
                name,
                file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder(data).resolveSibling(name + ".log").toFile());
        builder.environment().putAll(environment(url, data));
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> environment(String url, Path data) {
        return new HashMap<>(Map.of(
                "XIAOHAO_DB_URL", url,
                "XIAOHAO_DB_USER", ground.nodes().server().user(),
                "XIAOHAO_DB_PASSWORD", ground.nodes().server().password(),
                "XIAOHAO_DATA_DIR", data.toString()));
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException none) {
            return 0;
        }
    }
}

package io.xiaohao.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The whole product in a JVM of its own, on a data folder that outlives it: to be killed as a machine's power failure
 * would, and started again on what is left. It has its demo accounts, an empty ledger and a port that was free.
 */
public final class ProductProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final long LONGEST_STOP_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final URI address;
    private final ProductClient client;

    private ProductProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.address = URI.create("http://localhost:" + port);
        this.client = new ProductClient(address);
    }

    /**
     * How the JVM is started.
     *
     * @param options before the class path
     * @param classPath where the product's classes are
     */
    public record Launch(List<String> options, String classPath) {

        /** As the tests run: the classes of this build. */
        public static Launch ofThisBuild() {
            return new Launch(List.of("-Xshare:auto"), productClassPath());
        }

        /** The same with one option more. */
        public Launch with(String option) {
            List<String> more = new ArrayList<>(options);
            more.add(option);
            return new Launch(List.copyOf(more), classPath);
        }
    }

    /** Starts it on the data folder and comes back when it is ready to serve; more settings as environment variables. */
    public static ProductProcess start(Path data, Map<String, String> settings) {
        return start(data, settings, Launch.ofThisBuild());
    }

    /** The same, started in another way; {@code SERVER_PORT} among the settings names its port. */
    public static ProductProcess start(Path data, Map<String, String> settings, Launch launch) {
        int port = settings.containsKey("SERVER_PORT") ? Integer.parseInt(settings.get("SERVER_PORT")) : freePort();
        Path log = data.resolve("product.log");
        ProcessBuilder builder = new ProcessBuilder(command(launch)).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("XIAOHAO_DATA_DIR", data.toString());
        builder.environment().put("XIAOHAO_DEMO", "true");
        builder.environment().put("XIAOHAO_DEMO_PLAY", "false");
        builder.environment().putAll(settings);
        try {
            ProductProcess started = new ProductProcess(builder.start(), log, port);
            started.awaitReady();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Launch launch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.options());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                launch.classPath(),
                "io.xiaohao.XiaohaoApplication"));
        return command;
    }

    /** Without the test classes, whose beans would be taken for the product's. */
    private static String productClassPath() {
        String tests = ProductProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(Path.of(tests)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() {
        try {
            Awaitility.await("the product is ready")
                    .atMost(LONGEST_START)
                    .pollInterval(LOOK_AGAIN)
                    .failFast("the product ended", () -> !process.isAlive())
                    .until(client::isReady);
        } catch (RuntimeException notReady) {
            kill();
            throw new IllegalStateException("The product did not start; the end of its log:\n" + endOfLog(), notReady);
        }
    }

    /** For calls to it. */
    public ProductClient client() {
        return client;
    }

    /** Ends it at once (SIGKILL): nothing is written, closed or released. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end (SIGTERM), as an administrator does. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Leaves no process behind. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The product did not end; the end of its log:\n" + endOfLog());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The lines that it logged as errors, from its first start on. */
    public List<String> errors() {
        return logged().stream().filter(line -> line.contains(" ERROR ")).toList();
    }

    private String endOfLog() {
        List<String> lines = logged();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private List<String> logged() {
        try {
            return new ArrayList<>(Files.readAllLines(log, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

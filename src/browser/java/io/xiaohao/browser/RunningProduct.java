package io.xiaohao.browser;

import io.xiaohao.XiaohaoApplication;
import io.xiaohao.testing.ProductProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The product with its demo in a JVM of its own, as whoever starts it for the first time gets it. */
final class RunningProduct implements AutoCloseable {

    /** The date of a product whose clock is the machine's. */
    static final String NOW = "";

    private static final Path DATA = Path.of("target", "browser-product");
    /** As it is by default, and open to a second process. */
    private static final String DATABASE = "jdbc:h2:file:"
            + DATA.toAbsolutePath().resolve("xiaohao") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=1000;AUTO_SERVER=TRUE";

    private static final Path LOG = DATA.resolve("product.log");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_END = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final URI address;
    private Process process;
    private String date;
    private Instant launched;

    private RunningProduct(URI address) {
        this.address = address;
    }

    /**
     * Comes back when it serves, with the demo played up to the date; its log is
     * {@code target/browser-product/product.log}.
     */
    static RunningProduct start(String date) {
        try {
            FileSystemUtils.deleteRecursively(DATA);
            Files.createDirectories(DATA);
            RunningProduct started = new RunningProduct(URI.create("http://localhost:" + freePort()));
            started.launch(date);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops it and starts it again, on the same data and address, when so much time has passed. */
    void restartAt(String later) {
        stop();
        start(later, this);
    }

    /** Stops it as an operator does. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts it again on the same data and address, at the moment at which it was started last. */
    void startAgain() {
        start(date, this);
    }

    private static void start(String asOf, RunningProduct product) {
        try {
            product.launch(asOf);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void launch(String asOf) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                XiaohaoApplication.class.getName());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(address.getPort()));
        builder.environment().put("XIAOHAO_DATA_DIR", DATA.toAbsolutePath().toString());
        builder.environment().put("XIAOHAO_DB_URL", DATABASE);
        builder.environment().put("XIAOHAO_DEMO", "true");
        builder.environment().put("XIAOHAO_DEMO_DATE", asOf);
        date = asOf;
        launched = Instant.now();
        process = builder.start();
        awaitReady();
    }

    /** Its database, while it runs: for faults that nobody can bring about in a browser. */
    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(DATABASE, "sa", ""));
    }

    /** Without the test classes, whose beans would be taken for the product's. */
    private static String classPath() {
        Path tests = Path.of(ProductProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() {
        try {
            Awaitility.await("the product serves")
                    .atMost(LONGEST_START)
                    .pollInterval(LOOK_AGAIN)
                    .failFast("the product ended, see " + LOG, () -> !process.isAlive())
                    .until(this::isReady);
        } catch (RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    private boolean isReady() throws IOException {
        HttpURLConnection health =
                (HttpURLConnection) address.resolve("/actuator/health").toURL().openConnection();
        try {
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } finally {
            health.disconnect();
        }
    }

    /** Where it serves, without a path. */
    URI address() {
        return address;
    }

    /** The moment at which it was started last; {@link #NOW} where its clock is the machine's. */
    String date() {
        return date;
    }

    /** What its clock shows; empty where that is the machine's. */
    Optional<Date> now() {
        if (date.equals(NOW)) {
            return Optional.empty();
        }
        Instant began =
                LocalDateTime.parse(date).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return Optional.of(Date.from(began.plus(Duration.between(launched, Instant.now()))));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package io.xiaohao.faults;

import io.xiaohao.testing.MySqlServer;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nodes of the product, each a JVM of its own, on one fresh MySQL database and one folder. */
final class Nodes implements AutoCloseable {

    private static final String SUFFIX = "faults";

    private final Path folder;
    private final MySqlServer server;
    private final String url;
    private final AtomicReferenceArray<ProductProcess> running;

    private Nodes(Path folder, MySqlServer server, int count) {
        this.folder = folder;
        this.server = server;
        this.url = server.freshDatabase(SUFFIX);
        this.running = new AtomicReferenceArray<>(count);
    }

    /** Starts them on an empty database of the server that {@code XIAOHAO_TEST_MYSQL_URL} names. */
    static Nodes start(int count) {
        MySqlServer server = MySqlServer.named()
                .orElseThrow(() -> new IllegalStateException("XIAOHAO_TEST_MYSQL_URL names no MySQL server"));
        try {
            Nodes nodes = new Nodes(Files.createTempDirectory("xiaohao-faults"), server, count);
            for (int node = 0; node < count; node++) {
                nodes.start1(node);
            }
            return nodes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts one that does not run, and comes back when it is ready. */
    void restart(int node) {
        try {
            start1(node);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void start1(int node) throws IOException {
        Path log = Files.createDirectories(folder.resolve("node-" + node));
        Map<String, String> settings = Map.of(
                "XIAOHAO_DATA_DIR",
                folder.resolve("data").toString(),
                "XIAOHAO_DB_URL",
                url,
                "XIAOHAO_DB_USER",
                server.user(),
                "XIAOHAO_DB_PASSWORD",
                server.password(),
                "XIAOHAO_STOP_NOTICE",
                "2s",
                "XIAOHAO_IMPORT_LEASE",
                "10s",
                "XIAOHAO_IMPORT_RESUME_EVERY",
                "1s");
        running.set(node, ProductProcess.start(log, settings));
    }

    /** Ends one at once (SIGKILL). */
    void kill(int node) {
        running.getAndSet(node, null).kill();
    }

    /** Tells one to end (SIGTERM). People are sent to the others first, as a proxy does. */
    void stop(int node) {
        running.getAndSet(node, null).stop();
    }

    int count() {
        return running.length();
    }

    /** The client of one that runs. */
    ProductClient client(int node) {
        return running.get(node).client();
    }

    /** The client of any that runs. */
    ProductClient any() {
        int first = ThreadLocalRandom.current().nextInt(count());
        for (int more = 0; more < count(); more++) {
            ProductProcess process = running.get((first + more) % count());
            if (process != null) {
                return process.client();
            }
        }
        throw new IllegalStateException("No node runs");
    }

    /** What the nodes that run have logged as errors. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (int node = 0; node < count(); node++) {
            if (running.get(node) != null) {
                errors.addAll(running.get(node).errors());
            }
        }
        return errors;
    }

    /** The database they work on. */
    DataSource database() {
        return new DriverManagerDataSource(url, server.user(), server.password());
    }

    /** Where their logs are. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        for (int node = 0; node < count(); node++) {
            if (running.get(node) != null) {
                kill(node);
            }
        }
    }
}

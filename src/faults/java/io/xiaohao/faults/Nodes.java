package io.xiaohao.faults;

import io.xiaohao.testing.MySqlServer;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductProcess;
import io.xiaohao.testing.ProductProcess.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nodes of the product, each a JVM of its own, on one fresh MySQL database and one folder. */
final class Nodes implements AutoCloseable {

    /**
     * Below the ports that connections are given, so that a node finds its own again after it was killed. Two runs on one
     * machine need different ones.
     */
    private static final int FIRST_PORT = Integer.getInteger("faults.port", 18_210);

    private static final int LAST_PORT = FIRST_PORT + 500;

    private final Path folder;
    private final MySqlServer server;
    private final String url;
    private final NodeImage image;
    private final int[] ports;
    private final AtomicReferenceArray<ProductProcess> running;
    private final Map<Integer, Map<String, String>> settings = new ConcurrentHashMap<>();

    private Nodes(Path folder, MySqlServer server, String database, int count) throws IOException {
        this.folder = folder;
        this.server = server;
        this.url = server.freshDatabase(database);
        this.image = NodeImage.in(folder);
        this.running = new AtomicReferenceArray<>(count);
        this.ports = new int[count];
        for (int node = 0; node < count; node++) {
            ports[node] = freePort(node == 0 ? FIRST_PORT : ports[node - 1] + 1);
        }
    }

    /** Prepares them on an empty database of the server that {@code XIAOHAO_TEST_MYSQL_URL} names; none runs yet. */
    static Nodes prepare(String database, int count) {
        MySqlServer server = MySqlServer.named()
                .orElseThrow(() -> new IllegalStateException("XIAOHAO_TEST_MYSQL_URL names no MySQL server"));
        try {
            return new Nodes(Files.createTempDirectory("xiaohao-faults"), server, database, count);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts one only to leave behind what makes the later starts cheap. */
    void prepareStarts() {
        start(0, image.first());
        stop(0);
    }

    /** What one is told more, from its next start on; nothing again with an empty map. */
    void tell(int node, Map<String, String> more) {
        settings.put(node, Map.copyOf(more));
    }

    /** Starts one that does not run, and comes back when it is ready. */
    void start(int node) {
        start(node, image.later());
    }

    /** Starts all that do not run. */
    void startAll() {
        for (int node = 0; node < count(); node++) {
            if (!runs(node)) {
                start(node);
            }
        }
    }

    private void start(int node, Launch launch) {
        Map<String, String> all = new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(ports[node]),
                "XIAOHAO_DATA_DIR", folder.resolve("data").toString(),
                "XIAOHAO_DB_URL", url,
                "XIAOHAO_DB_USER", server.user(),
                "XIAOHAO_DB_PASSWORD", server.password(),
                "XIAOHAO_STOP_NOTICE", "2s"));
        all.putAll(settings.getOrDefault(node, Map.of()));
        try {
            Path log = Files.createDirectories(folder.resolve("node-" + node));
            running.set(node, ProductProcess.start(log, all, launch.with("-Xmx768m")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends one at once (SIGKILL); false where it did not run. */
    boolean kill(int node) {
        ProductProcess process = running.getAndSet(node, null);
        if (process == null) {
            return false;
        }
        process.kill();
        return true;
    }

    /** Tells one to end (SIGTERM). People are sent to the others first, as a proxy does. */
    void stop(int node) {
        running.getAndSet(node, null).stop();
    }

    int count() {
        return running.length();
    }

    boolean runs(int node) {
        return running.get(node) != null;
    }

    /** The client of one that runs; unchecked where it does not. */
    ProductClient client(int node) {
        ProductProcess process = running.get(node);
        if (process == null) {
            throw new UncheckedIOException(new IOException("Node " + node + " does not run"));
        }
        return process.client();
    }

    /** The client of any that runs; unchecked where none does. */
    ProductClient any() {
        int first = ThreadLocalRandom.current().nextInt(count());
        for (int more = 0; more < count(); more++) {
            ProductProcess process = running.get((first + more) % count());
            if (process != null) {
                return process.client();
            }
        }
        throw new UncheckedIOException(new IOException("No node runs"));
    }

    /** The database they work on. */
    DataSource database() {
        return new DriverManagerDataSource(url, server.user(), server.password());
    }

    /** The address of that database. */
    String url() {
        return url;
    }

    MySqlServer server() {
        return server;
    }

    /** The way another program of the product is started. */
    Launch launch() {
        return image.later();
    }

    /** Where their logs and their data are. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        for (int node = 0; node < count(); node++) {
            kill(node);
        }
    }

    private static int freePort(int from) {
        for (int port = from; port <= LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("No port is free from " + from + " to " + LAST_PORT);
    }
}

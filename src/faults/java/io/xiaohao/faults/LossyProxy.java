package io.xiaohao.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between a node and MySQL, without TLS. Where it is told to, it passes a COMMIT on, swallows what the server
 * answers and cuts the connection, or cuts it before the server hears of the COMMIT: the node cannot tell which.
 */
final class LossyProxy implements AutoCloseable {

    private static final int QUERY = 3;
    private static final int LONGEST_COMMIT = 12;
    private static final int REMEMBERED = 8_000_000;

    private final ServerSocket socket;
    private final String host;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lossy-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger lost = new AtomicInteger();
    private Loss loss;

    /** What becomes of a COMMIT. */
    enum Fate {
        PASSED_ON,
        DONE_AND_UNANSWERED,
        NEVER_HEARD_OF
    }

    /**
     * Which transactions lose it.
     *
     * @param which told by the statements of the transaction, one a line
     * @param fate what becomes of their COMMIT
     * @param times how many
     */
    private record Loss(Predicate<String> which, Fate fate, int times) {}

    LossyProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on, until so many were lost. */
    synchronized void lose(Fate fate, int times, Predicate<String> which) {
        loss = new Loss(which, fate, times);
    }

    /** Loses no more; how many were lost since the last look. */
    synchronized int calm() {
        loss = null;
        return lost.getAndSet(0);
    }

    int lost() {
        return lost.get();
    }

    private synchronized Fate fate(String statements) {
        if (loss == null || !loss.which().test(statements)) {
            return Fate.PASSED_ON;
        }
        Fate fate = loss.fate();
        loss = loss.times() > 1 ? new Loss(loss.which(), fate, loss.times() - 1) : null;
        lost.incrementAndGet();
        return fate;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                new Line(client, new Socket(host, port)).open();
            } catch (IOException serverIsAwayOrClosed) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.shutdownNow();
    }

    /** One connection. */
    private final class Line {

        private final Socket client;
        private final Socket server;
        private final StringBuilder statements = new StringBuilder();
        private volatile boolean swallowing;

        private Line(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        private void open() {
            threads.execute(this::toServer);
            threads.execute(this::toClient);
        }

        private void toServer() {
            try (DataInputStream in = new DataInputStream(client.getInputStream());
                    OutputStream out = server.getOutputStream()) {
                while (true) {
                    byte[] head = in.readNBytes(4);
                    if (head.length < 4) {
                        return;
                    }
                    byte[] body = in.readNBytes(length(head));
                    Fate fate = head[3] == 0 ? fateOf(body) : Fate.PASSED_ON;
                    if (fate == Fate.NEVER_HEARD_OF) {
                        return;
                    }
                    swallowing = fate == Fate.DONE_AND_UNANSWERED;
                    byte[] packet = new byte[head.length + body.length];
                    System.arraycopy(head, 0, packet, 0, head.length);
                    System.arraycopy(body, 0, packet, head.length, body.length);
                    out.write(packet);
                    out.flush();
                }
            } catch (IOException cut) {
                return;
            } finally {
                cut(swallowing ? client : server);
            }
        }

        private Fate fateOf(byte[] body) {
            if (body.length == 0 || body[0] != QUERY) {
                return Fate.PASSED_ON;
            }
            String statement = new String(body, 1, body.length - 1, StandardCharsets.UTF_8);
            String end = body.length <= LONGEST_COMMIT ? statement.toLowerCase(Locale.ROOT) : "";
            if (end.endsWith("commit")) {
                Fate fate = fate(statements.toString());
                statements.setLength(0);
                return fate;
            }
            if (end.endsWith("rollback")) {
                statements.setLength(0);
            } else if (statements.length() < REMEMBERED) {
                statements.append(statement).append('\n');
            }
            return Fate.PASSED_ON;
        }

        private void toClient() {
            byte[] buffer = new byte[65_536];
            try (InputStream in = server.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                int read;
                while ((read = in.read(buffer)) >= 0 && !swallowing) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException cut) {
                return;
            } finally {
                cut(client);
                cut(server);
            }
        }

        private static int length(byte[] head) {
            return head[0] & 0xff | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
        }

        private static void cut(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyCut) {
                return;
            }
        }
    }
}

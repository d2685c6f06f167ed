package io.xiaohao.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A way to the product under TLS, with a certificate that nobody has signed: what a proxy before it is in production. */
final class TlsLine implements AutoCloseable {

    private static final Path STORE = Path.of("target", "browser-tls.p12");
    private static final String PASSWORD = "certificate of a test";

    private final SSLServerSocket entrance;
    private final URI product;

    private TlsLine(SSLServerSocket entrance, URI product) {
        this.entrance = entrance;
        this.product = product;
    }

    /** Opens it. */
    static TlsLine to(URI product) {
        try {
            SSLServerSocket entrance =
                    (SSLServerSocket) context().getServerSocketFactory().createServerSocket(0);
            TlsLine line = new TlsLine(entrance, product);
            inBackground(line::serve);
            return line;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("no line under TLS", failed);
        }
    }

    /** Where the product is found by it. */
    URI address() {
        return URI.create("https://localhost:" + entrance.getLocalPort());
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                Socket server = new Socket(product.getHost(), product.getPort());
                inBackground(() -> pass(browser, server));
                inBackground(() -> pass(server, browser));
            } catch (IOException closed) {
                // The entrance or the product is closed: whoever tries meets that himself.
                continue;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // One of the two has hung up, which ends the other as well.
            return;
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "tls-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        Files.deleteIfExists(STORE);
        makeCertificate();
        KeyStore store = KeyStore.getInstance(STORE.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** By the tool that comes with the machine's Java. */
    private static void makeCertificate() throws IOException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "product",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        STORE.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no certificate");
        }
    }
}

package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.ServedProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whoever announces a gigabyte is answered before he has sent it: it is neither kept in memory nor written down for
 * somebody who is not signed in, and of nobody more than what a call can need.
 */
@XiaohaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadBodyTests {

    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final String GIGABYTE = "1000000000";
    private static final String CREDENTIALS = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("headquarters:demo".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private ApplicationContext context;

    private ServedProduct served;

    @BeforeAll
    void serve() {
        served = ServedProduct.of(context);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/tasks/x, application/x-www-form-urlencoded, X-None: x, 401",
        "PATCH, /, application/x-www-form-urlencoded, X-None: x, 401",
        "DELETE, /issues, application/x-www-form-urlencoded, X-None: x, 401",
        "POST, /api/evidence, multipart/form-data; boundary=b, X-None: x, 401",
        "POST, /login, Multipart/form-data; boundary=b, X-None: x, 401",
        "POST, /api/evidence, multipart/form-data; boundary=b, Authorization: Basic eDp5, 401",
        "POST, /api/tasks/x/complete, application/json, X-None: x, 401"
    })
    void nothingIsTakenInOfWhoIsNotSignedIn(String method, String path, String type, String header, int status)
            throws IOException {
        assertThat(status(method, path, type, header, "Content-Length: " + GIGABYTE, ""))
                .isEqualTo(status);
    }

    @Test
    void norOfAnUploadThatClaimsToBeAProgramsFromAnotherSite() throws IOException {
        String header = "Authorization: Basic eDp5\r\nSec-Fetch-Site: cross-site";

        assertThat(status(
                        "POST",
                        "/api/evidence",
                        "multipart/form-data; boundary=b",
                        header,
                        "Content-Length: " + GIGABYTE,
                        ""))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks/x/complete",
        "/api/programmes/wencheng-2015/issues",
        "/api/programmes/wencheng-2015/escalations",
        "/api/posts/x/hand-over"
    })
    void ofACallNoMoreIsReadThanItCanNeed(String path) throws IOException {
        assertThat(status("POST", path, "application/json", CREDENTIALS, "Content-Length: " + GIGABYTE, ""))
                .isEqualTo(413);
        assertThat(status("POST", path, "text/plain", CREDENTIALS, "Content-Length: " + GIGABYTE, ""))
                .isEqualTo(413);
    }

    @Test
    void howeverItsLengthIsKeptBack() throws IOException {
        String chunk = "[" + "1,".repeat(1_100_000);
        String body = Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n";

        assertThat(status(
                        "POST",
                        "/api/tasks/x/complete",
                        "application/json",
                        CREDENTIALS,
                        "Transfer-Encoding: chunked",
                        body))
                .isEqualTo(413);
    }

    /** The status of the answer that comes although the body does not, or no more of it. */
    private int status(String method, String path, String type, String header, String length, String body)
            throws IOException {
        try (Socket socket = new Socket("localhost", served.port())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            String head =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: x\r\nContent-Type: %s\r\n%s\r\n%s\r\n\r\n"
                            .formatted(method, path, type, header, length);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            return Integer.parseInt(firstLine(socket.getInputStream()).split(" ")[1]);
        }
    }

    private static String firstLine(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\r'; next = answer.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}

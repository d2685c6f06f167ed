package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.engine.data.RestoreCommand;
import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.IssueListFile;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import io.xiaohao.testing.ProductProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A running product is backed up while people work, lost, and restored on another machine, where the work goes on. */
@Tag("crash")
class RestoreTests {

    private static final String IMPORT = "/api/programmes/wencheng-2015/issues/import";
    private static final int ROWS = 90;
    private static final int WORK = 30;

    @TempDir
    private Path folder;

    @Test
    void whatWasBackedUpIsThereAndTimersFireOnTheRestoredProduct() throws Exception {
        Path lost = Files.createDirectory(folder.resolve("lost"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path backup = folder.resolve("product.backup");
        try (ProductProcess product = ProductProcess.start(lost, at("2015-05-04T10:00"))) {
            ProductClient client = product.client();
            assertThat(client.upload("headquarters", IMPORT, "list.xlsx", issueList())
                            .status())
                    .isEqualTo(200);
            CompletableFuture<Integer> work = CompletableFuture.supplyAsync(() -> handIn(client));
            Awaitility.await().until(() -> handedIn(client) > 0);
            Files.write(backup, client.download("admin", "/api/backup"));
            assertThat(work.join()).isEqualTo(WORK);
            product.kill();
        }

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = RestoreCommand.run(
                new String[] {backup.toString()}, Map.of("XIAOHAO_DATA_DIR", other.toString()), out, out);
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        requireSound(other);

        // Eight working days later each deadline has passed.
        try (ProductProcess product = ProductProcess.start(other, at("2015-05-15T10:00"))) {
            ProductClient client = product.client();
            Awaitility.await("timers fire").atMost(Duration.ofMinutes(1)).until(() -> client.get(
                            "auditor", "/api/programmes/wencheng-2015/journal?size=1000")
                    .body()
                    .toString()
                    .contains("issue.overdue"));
            assertThat(handIn(client)).as("people go on").isPositive();
            Answer verified = client.get("auditor", "/api/journal/verify");
            assertThat(verified.body().path("valid").asBoolean()).isTrue();
            product.stop();
            assertThat(product.errors()).isEmpty();
        }
        requireSound(other);
    }

    private static Map<String, String> at(String moment) {
        return Map.of("XIAOHAO_DEMO_DATE", moment, "XIAOHAO_BACKUP_DOWNLOAD", "true");
    }

    private static int handIn(ProductClient client) {
        String unit = "wencheng-lvyougongnengqu";
        int done = 0;
        for (var task : client.get(unit, "/api/tasks?task=rectify-issue&size=" + WORK)
                .body()
                .path("content")) {
            Answer answer = client.post(
                    unit,
                    "/api/tasks/" + task.path("id").asText() + "/complete",
                    Map.of("outcome", "SUBMITTED", "measures", "垃圾清运完毕。"));
            done += answer.status() == 204 ? 1 : 0;
        }
        return done;
    }

    private static int handedIn(ProductClient client) {
        return client.get("supervisor", "/api/tasks?task=verify-rectification&size=1")
                .body()
                .path("total")
                .asInt();
    }

    private static void requireSound(Path data) {
        String url = "jdbc:h2:file:" + data.resolve("xiaohao") + ";WRITE_DELAY=0";
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, "sa", "", true);
        try {
            assertThat(JdbcClient.create(database)
                            .sql("select count(*) from issue")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(ROWS);
            Invariants.of(database).requireAll();
        } finally {
            database.destroy();
        }
    }

    private static byte[] issueList() {
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号");
        for (int row = 1; row <= ROWS; row++) {
            list.row("2015-05-03", "花园村", "市容环境", "背街小巷垃圾积存，第" + row + "处", "B-" + row);
        }
        return list.bytes();
    }
}

package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.IssueListFile;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import io.xiaohao.testing.ProductProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The product is killed in the middle of its work and started again: nothing is lost and nothing is there twice. */
@Tag("crash")
class CrashTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final String IMPORT = "/api/programmes/" + PROGRAMME + "/issues/import";
    private static final int ROWS = 600;
    private static final int CHUNK = 100;

    /** A dead process's claim on an import lapses after this. */
    private static final Map<String, String> SHORT_CLAIMS =
            Map.of("XIAOHAO_IMPORT_LEASE", "5s", "XIAOHAO_IMPORT_RESUME_EVERY", "1s");

    @TempDir
    private Path data;

    @Test
    void whatWasAcknowledgedSurvivesAKillAndWhatWasNotIsWholeOrAbsent() {
        byte[] file = issueList();
        dieInTheMiddleOfAnImport(file);
        onTheDatabase(this::requirePartOfTheImport);

        CompletionRun completions = new CompletionRun();
        dieInTheMiddleOfCompletions(file, completions);
        onTheDatabase(completions::requireAcknowledged);

        try (ProductProcess product = ProductProcess.start(data, SHORT_CLAIMS)) {
            completions.run(product.client());
            requireSoundJournal(product.client());
            product.stop();
            assertThat(product.errors()).isEmpty();
        }
        onTheDatabase(database -> {
            completions.requireAcknowledged(database);
            requireEachRowOnce(database);
        });
    }

    private void dieInTheMiddleOfAnImport(byte[] file) {
        try (ProductProcess product = ProductProcess.start(data, SHORT_CLAIMS)) {
            ProductClient client = product.client();
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> client.upload("headquarters", IMPORT, "list.xlsx", file));
            // H2 shows a change just before it is durable: what the second chunk follows certainly is.
            Awaitility.await("a second part of the issues is there")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> issuesOnTheList(client) > CHUNK);
            product.kill();
            assertThat(answer).failsWithin(Duration.ofSeconds(30));
        }
    }

    private void requirePartOfTheImport(JdbcClient database) {
        int made =
                database.sql("select count(*) from issue").query(Integer.class).single();
        assertThat(made)
                .as("issues made before the kill")
                .isGreaterThanOrEqualTo(CHUNK)
                .isLessThan(ROWS);
        String state = database.sql("select state from import_batch")
                .query(String.class)
                .single();
        assertThat(state).isEqualTo("RUNNING");
    }

    private void dieInTheMiddleOfCompletions(byte[] file, CompletionRun completions) {
        try (ProductProcess product = ProductProcess.start(data, SHORT_CLAIMS)) {
            ProductClient client = product.client();
            Answer gone = client.upload("headquarters", IMPORT, "list.xlsx", file);
            assertThat(gone.status()).as("%s", gone.body()).isEqualTo(200);
            assertThat(gone.body().path("rows").asInt()).isEqualTo(ROWS);
            assertThat(issuesOnTheList(client)).isEqualTo(ROWS);
            Answer again = client.upload("headquarters", IMPORT, "again.xlsx", file);
            assertThat(again.body().path("accepted").asInt()).isZero();
            assertThat(issuesOnTheList(client)).isEqualTo(ROWS);
            completions.runAndKill(client, CompletionRun.COMPLETIONS / 2, product::kill);
        }
    }

    private void requireEachRowOnce(JdbcClient database) {
        List<String> originals = database.sql("select original_number from issue")
                .query(String.class)
                .list();
        assertThat(originals).hasSize(ROWS).doesNotHaveDuplicates();
    }

    private static void requireSoundJournal(ProductClient client) {
        Answer verified = client.get("auditor", "/api/journal/verify");
        assertThat(verified.body().path("valid").asBoolean())
                .as("%s", verified.body())
                .isTrue();
    }

    private static int issuesOnTheList(ProductClient client) {
        Answer page = client.get("headquarters", "/api/programmes/" + PROGRAMME + "/issues?size=1");
        return page.body().path("total").asInt();
    }

    /** Every tenth is a works project, which waits for headquarters; all others go to one of three units. */
    private static byte[] issueList() {
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号", "整改类别");
        String discovered = LocalDate.now().minusDays(1).toString();
        for (int row = 1; row <= ROWS; row++) {
            list.row(
                    discovered,
                    CompletionRun.AREAS.get(row % CompletionRun.AREAS.size()),
                    "市容环境",
                    "背街小巷垃圾积存，第" + row + "处",
                    "K-" + row,
                    row % 10 == 0 ? "工程类" : "限期整改");
        }
        return list.bytes();
    }

    /** Looks at what is on the disk while no product runs: everything agrees, and what the check asks for. */
    private void onTheDatabase(Consumer<JdbcClient> check) {
        String url = "jdbc:h2:file:" + data.resolve("xiaohao") + ";IFEXISTS=TRUE";
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, "sa", "", true);
        try {
            Invariants.of(source).requireAll();
            check.accept(JdbcClient.create((DataSource) source));
        } finally {
            source.destroy();
        }
    }
}

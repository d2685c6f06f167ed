package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.MySqlServer;
import io.xiaohao.testing.ProductProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The demonstration's past is told in the same words on either database: two products play it side by side, one on H2, the
 * other on the MySQL server that is named, or on H2 again where none is.
 */
@Tag("crash")
class DemoJournalTests {

    /** An evening: nothing falls due while the products start and stop. */
    private static final LocalDateTime TODAY = LocalDateTime.parse("2026-09-16T20:30");

    private static final Map<String, String> PLAYED =
            Map.of("XIAOHAO_DEMO_PLAY", "true", "XIAOHAO_DEMO_DATE", TODAY.toString());

    @TempDir
    private Path folder;

    @Test
    void bothDatabasesTellTheSamePastInTheSameOrder() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Optional<MySqlServer> server = MySqlServer.named();
        Database h2 = Database.ofH2(one);
        Database second = server.map(Database::ofMySql).orElseGet(() -> Database.ofH2(other));

        CompletableFuture<List<String>> beside = CompletableFuture.supplyAsync(() -> playedOn(second, other));
        List<String> onH2 = playedOn(h2, one);

        assertThat(beside.get()).hasSizeGreaterThan(1500).containsExactlyElementsOf(onH2);
    }

    /** What was told until the product opened, as it was told: what a start itself tells bears the moment of the start. */
    private static List<String> playedOn(Database database, Path data) {
        Map<String, String> settings = new HashMap<>(PLAYED);
        settings.putAll(database.settings());
        try (ProductProcess product = ProductProcess.start(data, settings)) {
            product.stop();
            assertThat(product.errors()).isEmpty();
        }
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        Invariants.of(source).requireAll();
        return JdbcClient.create(source)
                .sql("select government, programme, occurred_at, event, subject, actor, data from journal_entry"
                        + " where occurred_at < ? order by id")
                .param(TODAY)
                .query((row, number) -> String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDateTime.class).toString(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Where a product keeps its data, and what its environment says of it. */
    private record Database(String url, String user, String password, Map<String, String> settings) {

        static Database ofH2(Path data) {
            return new Database("jdbc:h2:file:" + data.resolve("xiaohao"), "sa", "", Map.of());
        }

        static Database ofMySql(MySqlServer server) {
            String url = server.freshDatabase("demo");
            return new Database(
                    url,
                    server.user(),
                    server.password(),
                    Map.of(
                            "XIAOHAO_DB_URL", url,
                            "XIAOHAO_DB_USER", server.user(),
                            "XIAOHAO_DB_PASSWORD", server.password()));
        }
    }
}

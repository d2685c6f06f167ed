package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.evidence.EvidenceWarning;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.Light;
import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import io.xiaohao.testing.ProductProcess;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The demonstration is played at the first start and at no other, and shows the whole loop. */
class DemoTests {

    private static final String ISSUES = "/api/programmes/wencheng-2015/issues?size=1";
    private static final Map<String, String> PLAYED = Map.of("XIAOHAO_DEMO_PLAY", "true");

    @TempDir
    private Path data;

    @Test
    void theFirstStartPlaysEveryStateOfTheLoopAndTheNextPlaysNothing() {
        try (ProductProcess product = ProductProcess.start(data, PLAYED)) {
            requireEveryLight(product.client());
            requireEachWarningOnceOrTwice(product.client());
            requireSoundJournals(product.client());
            new DemoYearsSeen(product.client()).requireAll();
            product.stop();
            assertThat(product.errors()).isEmpty();
        }
        List<Integer> played = onTheDatabase(database -> {
            requirePlayedToTheEnd(database);
            requireEveryState(database);
            requireEveryTask(database);
            requireOnePictureHandedInTwice(database);
            return sizes(database);
        });
        try (ProductProcess product = ProductProcess.start(data, PLAYED)) {
            product.stop();
            assertThat(product.errors()).isEmpty();
        }
        assertThat(onTheDatabase(DemoTests::sizes)).isEqualTo(played);
    }

    private static void requireEveryLight(ProductClient client) {
        Arrays.stream(Light.values()).forEach(light -> assertThat(found(client, "&light=" + light))
                .as("issues that show %s", light)
                .isPositive());
        assertThat(found(client, "")).isGreaterThanOrEqualTo(60);
    }

    /** The pictures that the stories want somebody to look at twice, and no others. */
    private static void requireEachWarningOnceOrTwice(ProductClient client) {
        Map<String, Set<String>> issuesByKind = new TreeMap<>();
        client.get("headquarters", "/api/programmes/wencheng-2015/issues?size=100")
                .body()
                .path("content")
                .forEach(issue -> {
                    String number = issue.path("number").asText();
                    client.get("headquarters", "/api/issues/" + number + "/pictures").body().findValues("kind").stream()
                            .map(JsonNode::asText)
                            .forEach(kind -> issuesByKind
                                    .computeIfAbsent(kind, first -> new TreeSet<>())
                                    .add(number));
                });
        assertThat(issuesByKind.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EvidenceWarning.Kind.values())
                        .map(Enum::name)
                        .toList());
        assertThat(issuesByKind)
                .allSatisfy((kind, issues) -> assertThat(issues).as(kind).hasSizeLessThanOrEqualTo(2));
    }

    private static int found(ProductClient client, String query) {
        return client.get("headquarters", ISSUES + query).body().path("total").asInt();
    }

    private static void requireSoundJournals(ProductClient client) {
        for (String auditor : List.of("auditor", "auditor@wenshan", "auditor@sheqi")) {
            Answer verified = client.get(auditor, "/api/journal/verify");
            assertThat(verified.body().path("valid").asBoolean())
                    .as("%s", verified.body())
                    .isTrue();
        }
    }

    private static void requirePlayedToTheEnd(JdbcClient database) {
        assertThat(texts(database, "select programme from demo_play where ended_at is not null and failed = 0"))
                .containsExactlyInAnyOrder("wencheng-2015", "sheqi-2022");
        assertThat(texts(database, "select programme from demo_years where ended_at is not null"))
                .containsExactlyInAnyOrder("wencheng-2015", "wenshan-2021");
        assertThat(texts(database, "select cast(id as varchar) from first_start"))
                .as("a first start that is not complete")
                .isEmpty();
    }

    private static void requireEveryState(JdbcClient database) {
        assertThat(texts(database, "select distinct status from issue where programme = 'wencheng-2015'"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(IssueStatus.values()).map(Enum::name).toList());
        assertThat(texts(database, "select distinct request_kind from issue where request_kind is not null"))
                .containsExactlyInAnyOrder("EXTENSION", "TRANSFER", "SHELVING");
        assertThat(texts(database, "select status from issue where round = 2 and programme = 'wencheng-2015'"))
                .containsExactlyInAnyOrder("RECTIFYING", "CLOSED");
        assertThat(texts(database, "select cast(return_count as varchar) from issue where status = 'RECTIFYING'"))
                .contains("1", "2");
        assertThat(texts(database, "select number from issue where status = 'RECTIFYING' and signed_at is null"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts(database, "select status from issue where whole_number is not null"))
                .containsExactlyInAnyOrder("CLOSED", "SUBMITTED", "RECTIFYING");
        assertThat(texts(database, "select number from issue where closed_before"))
                .hasSize(1);
        assertThat(texts(database, "select event from journal_entry"))
                .contains(
                        "issue.resumed",
                        "issue.dispatch-late",
                        "issue.verification-late",
                        "issue.forwarded",
                        "recheck.passed");
    }

    private static void requireEveryTask(JdbcClient database) {
        assertThat(texts(database, "select distinct TASK_DEF_KEY_ from ACT_RU_TASK"))
                .contains(
                        "dispatch-issue",
                        "rectify-issue",
                        "decide-extension",
                        "decide-transfer",
                        "decide-shelving",
                        "verify-rectification",
                        "approve-closure",
                        "recheck-issue",
                        "approve-escalation");
    }

    private static void requireOnePictureHandedInTwice(JdbcClient database) {
        assertThat(texts(database, "select sha256 from evidence group by sha256 having count(*) > 1"))
                .as("the same picture for two places")
                .hasSize(1);
        assertThat(texts(database, "select id from evidence")).hasSizeGreaterThan(80);
    }

    private static List<Integer> sizes(JdbcClient database) {
        return List.of("issue", "issue_record", "evidence", "journal_entry", "ACT_RU_TASK", "ACT_RU_JOB").stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private static List<String> texts(JdbcClient database, String select) {
        return database.sql(select).query(String.class).list();
    }

    /** Looks at what is on the disk while no product runs. */
    private <T> T onTheDatabase(Function<JdbcClient, T> look) {
        String url = "jdbc:h2:file:" + data.resolve("xiaohao") + ";IFEXISTS=TRUE";
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, "sa", "", true);
        try {
            Invariants.of(source).requireAll();
            return look.apply(JdbcClient.create(source));
        } finally {
            source.destroy();
        }
    }
}

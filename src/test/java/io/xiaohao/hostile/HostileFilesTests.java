package io.xiaohao.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import io.xiaohao.testing.ProductProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm, sent to the product with 512 MB of memory: each refused with a sentence while others work. */
@Tag("crash")
class HostileFilesTests {

    private static final String EVIDENCE = "/api/evidence";
    private static final String IMPORT = "/api/programmes/wencheng-2015/issues/import?dryRun=true";
    private static final String UNIT = "headquarters";
    private static final List<Integer> REFUSALS = List.of(400, 413, 415, 422);
    /** As quality.md asks; on a quiet machine the slowest takes half a second. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int AT_ONCE = 8;

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static ProductClient client;

    @BeforeAll
    static void start() {
        product = ProductProcess.start(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+ExitOnOutOfMemoryError"));
        client = product.client();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> noEvidence() {
        return HostileEvidence.all().stream()
                .map(file -> dynamicTest(file.what(), () -> requireRefused(file, send(EVIDENCE, file))));
    }

    @TestFactory
    Stream<DynamicTest> noIssueList() {
        return HostileWorkbooks.all(folder).stream()
                .map(file -> dynamicTest(file.what(), () -> requireRefused(file, send(IMPORT, file))));
    }

    @Test
    void thereAreOverAHundred() {
        assertThat(HostileEvidence.all().size() + HostileWorkbooks.all(folder).size())
                .isGreaterThan(150);
    }

    @Test
    void manyAtOnceDoNotKeepOthersFromWorking() throws InterruptedException {
        List<HostileFile> heavy = new ArrayList<>(HostileWorkbooks.all(folder).stream()
                .filter(file -> file.content().length > 50_000)
                .toList());
        heavy.addAll(HostileEvidence.all().stream()
                .filter(file -> file.content().length > 100_000)
                .toList());
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE);
        heavy.forEach(file -> attackers.execute(() -> {
            Answer answer = client.upload(UNIT, isWorkbook(file) ? IMPORT : EVIDENCE, file.name(), file.content());
            if (!isRefused(answer)) {
                failures.add(file.what() + ": " + answer);
            }
        }));
        attackers.shutdown();
        int others = 0;
        do {
            assertThat(client.get("supervisor", "/api/tasks?size=1").status()).isEqualTo(200);
            others++;
        } while (!attackers.awaitTermination(20, TimeUnit.MILLISECONDS));

        assertThat(failures).isEmpty();
        assertThat(others).isPositive();
        assertThat(product.errors()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aNameIsOnlyEverShown() {
        return Stream.of(
                        "../../../../etc/cron.d/evil.jpg",
                        "..\\\\..\\\\windows\\\\evil.jpg",
                        "/etc/passwd",
                        "CON.jpg",
                        ".htaccess",
                        "现场\u202Egpj.exe",
                        "a.jpg\u0000.html",
                        "<img src=x onerror=alert(1)>.jpg",
                        "长".repeat(3_000) + ".jpg")
                .map(name -> dynamicTest(name.substring(0, Math.min(40, name.length())), () -> {
                    Answer answer = client.upload(UNIT, EVIDENCE, name, SampleFiles.jpeg());
                    assertThat(answer.status()).as("%s", answer.body()).isIn(201, 400, 422);
                    if (answer.status() == 201) {
                        String id = answer.body().path("id").asText();
                        assertThat(id).matches("[A-Za-z0-9_-]{8,60}");
                        assertThat(client.status(UNIT, EVIDENCE + "/" + id)).isEqualTo(200);
                    }
                }));
    }

    private static Timed send(String path, HostileFile file) {
        long before = System.nanoTime();
        Answer answer = client.upload(UNIT, path, file.name(), file.content());
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - before));
    }

    private static void requireRefused(HostileFile file, Timed timed) {
        assertThat(isRefused(timed.answer())).as("%s: %s", file, timed.answer()).isTrue();
        assertThat(timed.taken()).as("%s", file).isLessThan(LONGEST);
    }

    /** Refused as a whole with a Chinese sentence, or every row of it told to be wrong and none taken. */
    private static boolean isRefused(Answer answer) {
        if (answer.status() == 200) {
            return answer.body().path("accepted").asInt() == 0
                    && !answer.body().path("errors").isEmpty();
        }
        return REFUSALS.contains(answer.status())
                && answer.body().path("detail").asText().matches("(?s).*\\p{IsHan}.*[。！]");
    }

    private static boolean isWorkbook(HostileFile file) {
        return file.name().endsWith(".xlsx");
    }

    private record Timed(Answer answer, Duration taken) {}
}

package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hundred completions of tasks by several people at once: headquarters dispatches issues, units hand theirs in, and
 * supervision verifies each as soon as it is. Remembers what the product acknowledged.
 */
final class CompletionRun {

    /** Completions under way at one moment. */
    static final int WORKERS = 8;

    /** Completions of a run that nothing interrupts. */
    static final int COMPLETIONS = 200;

    /** Each has one lead unit; the accounts of these are named as their codes. */
    static final List<String> AREAS = List.of("花园村", "城南村", "鹤东村");

    private static final List<String> UNITS =
            List.of("wencheng-lvyougongnengqu", "wencheng-xianweixuanchuanbu", "wencheng-gonganju");

    private static final int DISPATCHED = 26;
    private static final int HANDED_IN_BY_EACH = 29;
    private static final int NO_CONTENT = 204;
    private static final int LONGEST_MINUTES = 3;

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    /** A completion that the product answered for, and the event it must be found as. */
    private record Acknowledged(String number, String event) {}

    /** A task on somebody's desk. */
    private record Work(String account, String task, String id, String number) {}

    /** Works until so many completions are acknowledged, then has the product killed under the workers' hands. */
    void runAndKill(ProductClient client, int until, Runnable kill) {
        AtomicBoolean killed = new AtomicBoolean();
        doAll(client, worklist(client), () -> {
            if (acknowledged.size() >= until && killed.compareAndSet(false, true)) {
                kill.run();
            }
        });
        assertThat(killed).as("the product was killed").isTrue();
        assertThat(acknowledged.size())
                .as("completions acknowledged before the kill")
                .isBetween(until, COMPLETIONS - WORKERS);
    }

    /** Two hundred more, after the product was started again; whatever was handed in before is verified now. */
    void run(ProductClient client) {
        int before = acknowledged.size();
        doAll(client, worklist(client), () -> {});
        assertThat(acknowledged.size() - before).isGreaterThanOrEqualTo(COMPLETIONS);
    }

    /** What the product answered for is in the database: the event once, and the issue no longer where it was. */
    void requireAcknowledged(JdbcClient database) {
        List<String> events = database.sql("select subject, event from journal_entry where subject is not null")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
        assertThat(events)
                .containsAll(acknowledged.stream()
                        .map(done -> done.number() + " " + done.event())
                        .toList());
        assertThat(acknowledged).doesNotHaveDuplicates();
    }

    private List<Work> worklist(ProductClient client) {
        List<Work> list = new ArrayList<>(desk(client, "supervisor", "verify-rectification", 100));
        UNITS.forEach(unit -> list.addAll(desk(client, unit, "rectify-issue", HANDED_IN_BY_EACH)));
        list.addAll(desk(client, "headquarters", "dispatch-issue", DISPATCHED));
        return list;
    }

    private List<Work> desk(ProductClient client, String account, String task, int most) {
        List<Work> works = new ArrayList<>();
        Answer page = client.get(account, "/api/tasks?task=" + task + "&size=" + most);
        assertThat(page.status()).isEqualTo(200);
        for (JsonNode each : page.body().path("content")) {
            works.add(new Work(
                    account, task, each.path("id").asText(), each.path("about").asText()));
        }
        return works;
    }

    private void doAll(ProductClient client, List<Work> list, Runnable afterEach) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        list.forEach(work -> workers.execute(() -> {
            if (complete(client, work, afterEach) && work.task().equals("rectify-issue")) {
                verify(client, work.number(), afterEach);
            }
        }));
        workers.shutdown();
        try {
            assertThat(workers.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        assertThat(refused).isEmpty();
    }

    private void verify(ProductClient client, String number, Runnable afterEach) {
        try {
            JsonNode task = client.get("supervisor", "/api/tasks?about=" + number)
                    .body()
                    .path("content")
                    .path(0);
            String id = task.path("id").asText();
            complete(client, new Work("supervisor", "verify-rectification", id, number), afterEach);
        } catch (UncheckedIOException productIsGone) {
            // what was not asked was not acknowledged
        }
    }

    private boolean complete(ProductClient client, Work work, Runnable afterEach) {
        Answer answer;
        try {
            answer = client.post(work.account(), "/api/tasks/" + work.id() + "/complete", answers(work.task()));
        } catch (UncheckedIOException productIsGone) {
            return false;
        }
        if (answer.status() != NO_CONTENT) {
            refused.add("%s of %s: %d %s".formatted(work.task(), work.number(), answer.status(), answer.body()));
            return false;
        }
        acknowledged.add(new Acknowledged(work.number(), event(work.task())));
        afterEach.run();
        return true;
    }

    private static Map<String, Object> answers(String task) {
        return switch (task) {
            case "dispatch-issue" ->
                Map.of(
                        "decision",
                        "ASSIGN",
                        "deadline",
                        LocalDate.now().plusDays(30).toString());
            case "rectify-issue" -> Map.of("outcome", "SUBMITTED", "measures", "垃圾清运完毕，路面冲洗干净。");
            case "verify-rectification" -> Map.of("passed", true, "opinion", "现场核查，整改到位。");
            default -> throw new IllegalArgumentException(task);
        };
    }

    private static String event(String task) {
        return switch (task) {
            case "dispatch-issue" -> "issue.assigned";
            case "rectify-issue" -> "issue.submitted";
            case "verify-rectification" -> "issue.closed";
            default -> throw new IllegalArgumentException(task);
        };
    }
}

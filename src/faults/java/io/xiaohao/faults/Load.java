package io.xiaohao.faults;

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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at work on all nodes at once: headquarters dispatches, units hand in, supervision verifies. Remembers what the
 * product acknowledged, what it refused, where it failed and where no answer came.
 */
final class Load implements AutoCloseable {

    private static final List<String> UNITS =
            List.of("wencheng-lvyougongnengqu", "wencheng-xianweixuanchuanbu", "wencheng-gonganju");
    private static final int NO_CONTENT = 204;
    private static final int FAILED = 500;

    private final Nodes nodes;
    private final ExecutorService workers;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean working = true;

    private Load(Nodes nodes, int people) {
        this.nodes = nodes;
        this.workers = Executors.newFixedThreadPool(people);
        for (int person = 0; person < people; person++) {
            workers.execute(this::work);
        }
    }

    static Load on(Nodes nodes, int people) {
        return new Load(nodes, people);
    }

    private void work() {
        while (working) {
            try {
                ProductClient client = nodes.any();
                step(client);
            } catch (UncheckedIOException nodeIsGone) {
                unanswered.incrementAndGet();
            }
        }
    }

    private void step(ProductClient client) {
        String account = account();
        Answer desk = client.get(account, "/api/tasks?size=50");
        if (desk.status() >= FAILED) {
            failures.add("tasks: " + desk.status() + " " + desk.body());
            return;
        }
        JsonNode tasks = desk.body().path("content");
        if (tasks.isEmpty()) {
            return;
        }
        JsonNode task = tasks.get(ThreadLocalRandom.current().nextInt(tasks.size()));
        complete(client, account, task);
    }

    private void complete(ProductClient client, String account, JsonNode task) {
        String key = task.path("task").asText();
        if (answers(key).isEmpty()) {
            return;
        }
        String id = task.path("id").asText();
        Answer answer = client.post(account, "/api/tasks/" + id + "/complete", answers(key));
        if (answer.status() == NO_CONTENT) {
            acknowledged.add(id);
        } else if (answer.status() >= FAILED) {
            failures.add("complete: " + answer.status() + " " + answer.body());
        } else {
            refused.incrementAndGet();
        }
    }

    private static String account() {
        int turn = ThreadLocalRandom.current().nextInt(6);
        if (turn == 0) {
            return "headquarters";
        }
        return turn < 3 ? "supervisor" : UNITS.get(turn - 3);
    }

    static Map<String, Object> answers(String task) {
        return switch (task) {
            case "dispatch-issue" ->
                Map.of(
                        "decision",
                        "ASSIGN",
                        "deadline",
                        LocalDate.now().plusDays(30).toString());
            case "rectify-issue" -> Map.of("outcome", "SUBMITTED", "measures", "垃圾清运完毕，路面冲洗干净。");
            case "verify-rectification" -> Map.of("passed", true, "opinion", "现场核查，整改到位。");
            default -> Map.of();
        };
    }

    int done() {
        return acknowledged.size();
    }

    int failed() {
        return failures.size();
    }

    int unanswered() {
        return unanswered.get();
    }

    int refused() {
        return refused.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The tasks whose completion was acknowledged. */
    List<String> acknowledged() {
        return new ArrayList<>(acknowledged);
    }

    /** Lets everybody finish what he has in hand. */
    @Override
    public void close() {
        working = false;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The people did not finish");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

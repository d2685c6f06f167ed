package io.xiaohao.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.testing.ProductClient;
import io.xiaohao.testing.ProductClient.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;

/**
 * People and programs at work on all nodes at once: headquarters dispatches, units hand in, supervision verifies; one
 * program imports lists as they are worked off, another registers findings. Whoever got no answer tries again at a node
 * that runs. Remembers what the product acknowledged, what it refused, where it failed and where no answer came.
 */
final class Load implements AutoCloseable {

    private static final List<String> UNITS =
            List.of("wencheng-lvyougongnengqu", "wencheng-xianweixuanchuanbu", "wencheng-gonganju");
    private static final String FINDINGS = "/api/programmes/wencheng-2015/issues";
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(100);
    private static final int ENOUGH_WORK = 150;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int CONFLICT = 409;
    private static final int FAILED = 500;
    private static final int AWAY = 503;

    private final Ground ground;
    private final Size size;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger lists = new AtomicInteger();
    private final AtomicInteger registered = new AtomicInteger();
    private volatile boolean working = true;

    /**
     * How much.
     *
     * @param people at their tasks
     * @param rows of each list
     * @param lateOfTen rows that are late the moment they are made
     * @param registering whether a program registers findings one by one
     */
    record Size(int people, int rows, int lateOfTen, boolean registering) {}

    private Load(Ground ground, Size size) {
        this.ground = ground;
        this.size = size;
        for (int person = 0; person < size.people(); person++) {
            workers.execute(() -> repeat(this::step));
        }
        workers.execute(() -> repeat(this::importWhereWorkRunsOut));
        if (size.registering()) {
            workers.execute(() -> repeat(this::register));
        }
    }

    static Load on(Ground ground, Size size) {
        return new Load(ground, size);
    }

    private void repeat(Runnable act) {
        while (working) {
            try {
                act.run();
            } catch (UncheckedIOException | DataAccessException gone) {
                unanswered.incrementAndGet();
                Patience.pass(BEFORE_TRYING_AGAIN);
            }
        }
    }

    private void step() {
        ProductClient client = ground.nodes().any();
        String account = account();
        Answer desk = client.get(account, "/api/tasks?size=50");
        if (desk.status() >= FAILED) {
            failed("tasks", desk);
            return;
        }
        JsonNode tasks = desk.body().path("content");
        if (tasks.isEmpty()) {
            Patience.pass(BEFORE_TRYING_AGAIN);
            return;
        }
        complete(client, account, tasks.get(ThreadLocalRandom.current().nextInt(tasks.size())));
    }

    private void complete(ProductClient client, String account, JsonNode task) {
        String key = task.path("task").asText();
        if (answers(key).isEmpty()) {
            return;
        }
        String id = task.path("id").asText();
        Answer answer = client.post(account, "/api/tasks/" + id + "/complete", answers(key));
        if (answer.status() == NO_CONTENT) {
            ground.promises().completed(id);
            done.incrementAndGet();
        } else if (answer.status() >= FAILED) {
            failed("complete", answer);
        } else {
            refused.incrementAndGet();
        }
    }

    private void importWhereWorkRunsOut() {
        if (ground.openTasks() > ENOUGH_WORK) {
            Patience.pass(BEFORE_TRYING_AGAIN.multipliedBy(3));
            return;
        }
        if (ground.importWhole(ground.promises().list(size.rows(), size.lateOfTen()))) {
            lists.incrementAndGet();
        } else {
            failures.add("a list was not taken in five minutes");
        }
    }

    /** A finding under a key, again and again until it is known to be in; a program that gives up does not know. */
    private void register() {
        String original = "P-" + UUID.randomUUID();
        Map<String, String> finding = Map.of(
                "area",
                Promises.AREAS.get(0),
                "category",
                "市容环境",
                "description",
                "程序登记的问题",
                "discoveredOn",
                LocalDate.now().minusDays(1).toString(),
                "originalNumber",
                original);
        boolean known = Patience.until(Duration.ofMinutes(3), () -> isIn(finding, original));
        if (known) {
            ground.promises().registered(original);
            registered.incrementAndGet();
        } else {
            failures.add("a finding was not taken in three minutes");
        }
        Patience.pass(BEFORE_TRYING_AGAIN.multipliedBy(2));
    }

    private boolean isIn(Map<String, String> finding, String key) {
        try {
            Answer answer = ground.nodes().any().post("headquarters", FINDINGS, finding, key);
            if (answer.status() >= FAILED) {
                failed("register", answer);
            } else if (answer.status() != CREATED && answer.status() != CONFLICT) {
                failures.add("register: " + answer.status() + " " + answer.body());
            }
            // Whoever is told that the call was done and its answer is lost knows that the finding is in.
            return answer.status() == CREATED
                    || answer.status() == CONFLICT
                            && answer.body().path("detail").asText().contains("上次已执行");
        } catch (UncheckedIOException gone) {
            unanswered.incrementAndGet();
            return false;
        }
    }

    /** Where the database is away people are told so (503); anything else of the kind is a failure. */
    private void failed(String what, Answer answer) {
        if (answer.status() == AWAY) {
            away.incrementAndGet();
            Patience.pass(BEFORE_TRYING_AGAIN);
        } else {
            failures.add(what + ": " + answer.status() + " " + answer.body());
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

    /** Waits for so many completions more; false where they do not come within three minutes. */
    boolean goesOn(int more) {
        int before = done.get();
        return Patience.until(Duration.ofMinutes(3), () -> done.get() >= before + more);
    }

    int unanswered() {
        return unanswered.get();
    }

    /** How often somebody was told that the database was away. */
    int away() {
        return away.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        end();
    }

    /** Lets everybody finish what he has in hand. */
    void end() {
        working = false;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(6, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The people did not finish");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "%d completions, %d lists of %d rows and %d findings acknowledged, %d refused, %d told to wait (503), %d failed, %d without answer"
                .formatted(
                        done.get(),
                        lists.get(),
                        size.rows(),
                        registered.get(),
                        refused.get(),
                        away.get(),
                        failures.size(),
                        unanswered.get());
    }
}

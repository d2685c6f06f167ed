package io.xiaohao.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.testing.ProductClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two nodes are asked for the same thing at the same moment. */
final class SharedWork {

    private static final String UNIT = "wencheng-gonganju";
    private static final int LARGEST_PAGE = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Ground ground;
    private final Report report;

    SharedWork(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
    }

    /** One list is imported on both at once, and once more when it is in. */
    void oneList(int rows) {
        int before = ground.issues();
        byte[] file = ground.promises().list(rows, 1);
        List<Integer> statuses =
                onBoth(node -> ground.nodes().client(node).upload("headquarters", Ground.IMPORT, "list.xlsx", file));
        report.require(ground.comesToRest(), "the import is done");
        report.require(
                ground.issues() == before + rows && statuses.contains(200),
                "a list of %d rows imported on two nodes at once is %d issues; answers %s",
                rows,
                ground.issues() - before,
                statuses);
        Answer again = ground.nodes().any().upload("headquarters", Ground.IMPORT, "again.xlsx", file);
        report.require(
                again.body().path("accepted").asInt(-1) == 0 && ground.issues() == before + rows,
                "the same file once more makes no second copy (%d)",
                again.status());
    }

    /** Pairs of completions of one task. */
    void races(int pairs) {
        int raced = 0;
        int won = 0;
        int told = 0;
        List<String> odd = new ArrayList<>();
        while (raced < pairs) {
            List<String> tasks = tasks(Math.min(LARGEST_PAGE, pairs - raced));
            if (tasks.isEmpty()) {
                ground.importWhole(ground.promises().list(Math.min(900, 4 * (pairs - raced)), 0));
                continue;
            }
            for (String task : tasks) {
                List<Integer> statuses = onBoth(node -> ground.nodes()
                        .client(node)
                        .post(UNIT, "/api/tasks/" + task + "/complete", Load.answers("rectify-issue")));
                raced++;
                won += (int)
                        statuses.stream().filter(status -> status == NO_CONTENT).count();
                told += (int) statuses.stream()
                        .filter(status -> status == CONFLICT || status == NOT_FOUND)
                        .count();
                if (!statuses.contains(NO_CONTENT)) {
                    odd.add(task + " " + statuses);
                }
                ground.promises().completed(task);
            }
        }
        report.require(
                won == raced && told == raced,
                "of %d racing pairs on two nodes one won each time (%d), the other was told (%d) %s",
                raced,
                won,
                told,
                odd);
    }

    private List<String> tasks(int most) {
        List<String> tasks = new ArrayList<>();
        JsonNode page = ground.nodes()
                .any()
                .get(UNIT, "/api/tasks?task=rectify-issue&size=" + most)
                .body()
                .path("content");
        page.forEach(task -> tasks.add(task.path("id").asText()));
        return tasks;
    }

    private interface Call {
        Answer at(int node);
    }

    private static List<Integer> onBoth(Call call) {
        List<CompletableFuture<Answer>> both = Stream.of(0, 1)
                .map(node -> CompletableFuture.supplyAsync(() -> call.at(node)))
                .toList();
        return both.stream().map(answer -> answer.join().status()).toList();
    }
}

package io.xiaohao.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.faults.LossyProxy.Fate;
import io.xiaohao.testing.ProductClient.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The connection to the database is cut at a COMMIT: the node cannot know whether what it did is done. */
final class LostCommits {

    private static final String UNIT = "wencheng-gonganju";
    private static final String FINDINGS = "/api/programmes/wencheng-2015/issues";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ONE_IN = 40;

    private final Ground ground;
    private final Report report;

    LostCommits(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
    }

    /** So many of each kind of act, on a node of its own way to the database; then all kinds at random under load. */
    void lose(int each, Duration storm) {
        ground.importWhole(ground.promises().list(Math.max(100, each * 4), 0));
        URI database = URI.create(ground.nodes().url().substring("jdbc:".length()));
        try (LossyProxy proxy = new LossyProxy(database.getHost(), database.getPort())) {
            ground.nodes().stop(0);
            ground.nodes().tell(0, Map.of("XIAOHAO_DB_URL", through(proxy, database)));
            ground.nodes().start(0);
            for (Fate fate : List.of(Fate.DONE_AND_UNANSWERED, Fate.NEVER_HEARD_OF)) {
                completions(proxy, fate, each);
                registrations(proxy, fate, each);
                imports(proxy, fate, Math.max(1, each / 10));
                behind(proxy, fate, "timers", "delete from ACT_RU_JOB", each);
                behind(proxy, fate, "the sealer", "update journal_head", each);
            }
            atRandom(proxy, storm);
            // The next start goes straight to the database again; until then the node keeps its way.
            ground.check();
            ground.nodes().stop(0);
            ground.nodes().tell(0, Map.of());
            ground.nodes().start(0);
        }
    }

    private String through(LossyProxy proxy, URI database) {
        String url = ground.nodes().url().replace(database.getAuthority(), "127.0.0.1:" + proxy.port());
        return url.contains("sslMode=")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private void completions(LossyProxy proxy, Fate fate, int times) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (String task : tasks(times)) {
            proxy.lose(fate, 1, sql -> sql.contains("delete from ACT_RU_TASK") && sql.contains(task));
            Answer answer = ground.nodes()
                    .client(0)
                    .post(UNIT, "/api/tasks/" + task + "/complete", Load.answers("rectify-issue"));
            answers.merge(answer.status(), proxy.calm(), Integer::sum);
            ground.promises().completed(task);
        }
        report.require(
                answers.equals(Map.of(204, times)),
                "%d completions whose COMMIT was %s were answered as done: %s",
                times,
                fate,
                answers);
    }

    private List<String> tasks(int most) {
        List<String> tasks = new ArrayList<>();
        JsonNode page = ground.nodes()
                .client(0)
                .get(UNIT, "/api/tasks?task=rectify-issue&size=" + most)
                .body()
                .path("content");
        page.forEach(task -> tasks.add(task.path("id").asText()));
        return tasks;
    }

    /** A program sends its finding again under the same key until it knows that it is in. */
    private void registrations(LossyProxy proxy, Fate fate, int times) {
        List<String> first = new ArrayList<>();
        int lost = 0;
        int in = 0;
        for (int time = 0; time < times; time++) {
            String original = "C-" + UUID.randomUUID();
            proxy.lose(fate, 1, sql -> sql.contains("insert into issue ") && sql.contains(original));
            first.add(Integer.toString(register(original).status()));
            lost += proxy.calm();
            in += Patience.until(Duration.ofSeconds(90), () -> isKnown(register(original))) ? 1 : 0;
            ground.promises().registered(original);
        }
        report.require(
                in == times && lost == times,
                "%d findings whose COMMIT was %s, sent again under their keys, are in (%d); first answers %s",
                lost,
                fate,
                in,
                first);
    }

    private Answer register(String original) {
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
        return ground.nodes().client(0).post("headquarters", FINDINGS, finding, original);
    }

    static boolean isKnown(Answer answer) {
        return answer.status() == 201
                || answer.status() == 409
                        && answer.body().path("detail").asText().contains("上次已执行");
    }

    private void imports(LossyProxy proxy, Fate fate, int times) {
        List<Integer> first = new ArrayList<>();
        int lost = 0;
        int whole = 0;
        for (int time = 0; time < times; time++) {
            byte[] list = ground.promises().list(120, 0);
            proxy.lose(fate, 1, sql -> sql.contains("insert into issue ") && sql.contains("update import_row"));
            first.add(ground.nodes()
                    .client(0)
                    .upload("headquarters", Ground.IMPORT, "list.xlsx", list)
                    .status());
            lost += proxy.calm();
            whole += ground.importWhole(list) ? 1 : 0;
        }
        report.require(
                whole == times && lost == times,
                "%d lists with a chunk whose COMMIT was %s are in (%d); first answers %s",
                lost,
                fate,
                whole,
                first);
    }

    /** What timers and the sealer do, on the way of this node. */
    private void behind(LossyProxy proxy, Fate fate, String who, String statement, int times) {
        proxy.lose(fate, times, sql -> sql.contains(statement) && !sql.contains("insert into issue "));
        boolean reached = Patience.until(Duration.ofMinutes(2), () -> {
            if (proxy.lost() < times) {
                ground.importWhole(ground.promises().list(20, 8));
            }
            return Patience.until(SOON.dividedBy(10), () -> proxy.lost() >= times);
        });
        report.require(reached, "%d COMMITs of %s were %s", proxy.calm(), who, fate);
    }

    /** Any COMMIT of the node, one of so many, under load. */
    private void atRandom(LossyProxy proxy, Duration time) {
        if (time.isZero()) {
            return;
        }
        try (Load load = Load.on(ground, new Load.Size(4, 150, 3, true))) {
            for (Fate fate : List.of(Fate.DONE_AND_UNANSWERED, Fate.NEVER_HEARD_OF)) {
                proxy.lose(
                        fate,
                        Integer.MAX_VALUE,
                        sql -> ThreadLocalRandom.current().nextInt(ONE_IN) == 0);
                Patience.pass(time.dividedBy(2));
                report.say("%d COMMITs at random were %s", proxy.calm(), fate);
            }
            load.end();
            report.say("meanwhile %s", load);
            report.requireNone(load.failures(), "whoever got an answer was served or told to wait");
        } catch (UncheckedIOException nodeEnded) {
            report.require(false, "the node lives on: %s", nodeEnded);
        }
    }
}

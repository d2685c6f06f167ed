package io.xiaohao.bench;

import io.xiaohao.engine.desk.DeskQuery;
import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.io.PrintStream;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The task list with 200,000 tasks open, half of them headquarters', the others shared by the units: the caller's page by
 * {@link TaskDesk} beside a keyset query written by hand that knows the group and asks for no total; and what of it somebody
 * sees, from request to the last byte.
 */
final class TaskListBench {

    private static final int TASKS = 200_000;
    private static final int ROUNDS = 20;
    private static final int P95 = 18;
    private static final int WARMING_UP = 10;
    private static final int PAGE = 20;

    private static final String KEYSET =
            "select T.ID_, T.TASK_DEF_KEY_, T.NAME_, T.DUE_DATE_, T.CREATE_TIME_, T.ASSIGNEE_"
                    + " from ACT_RU_TASK T where T.CREATE_TIME_ > ? and exists (select 1 from ACT_RU_IDENTITYLINK L"
                    + " where L.TASK_ID_ = T.ID_ and L.GROUP_ID_ = ?) order by T.CREATE_TIME_, T.ID_ limit " + PAGE;

    private TaskListBench() {}

    /** Runs it on H2 or the MySQL that is named; prints milliseconds. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (BenchApplication product = BenchApplication.start("tasks")) {
            Programme programme = product.bean(Programmes.class).programme(ImportBench.PROGRAMME);
            String unit = product.bean(Organization.class)
                    .units(programme.government())
                    .get(12)
                    .code();
            fill(product, programme, out);
            print(out, rounds(works(product, unit)));
        }
    }

    private static void fill(BenchApplication product, Programme programme, PrintStream out) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        if (jdbc.queryForObject("select count(*) from ACT_RU_TASK", Integer.class) > TASKS) {
            return;
        }
        long began = System.nanoTime();
        String area = product.bean(Organization.class)
                .areaByCode(programme.pack().objects().get(3))
                .name();
        product.bean(IssueRegistration.class)
                .register(programme, Map.of("area", area, "category", "市容环境", "description", "垃圾积存"));
        List<String> groups = new ArrayList<>();
        product.bean(Organization.class).units(programme.government()).forEach(unit -> {
            groups.add("headquarters");
            groups.add("unit-" + unit.code());
        });
        new TaskRows(product).add(TASKS, groups);
        jdbc.execute(
                product.isMySql()
                        ? "analyze table ACT_RU_TASK, ACT_RU_EXECUTION, ACT_RU_IDENTITYLINK, ACT_RU_VARIABLE"
                        : "analyze");
        out.printf("%,d tasks written in %d s%n", TASKS, (System.nanoTime() - began) / 1_000_000_000);
    }

    private static Map<String, Runnable> works(BenchApplication product, String unit) {
        TaskDesk desk = product.bean(TaskDesk.class);
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        PageClient client = new PageClient(product.port());
        Timestamp begin = new Timestamp(0);
        Map<String, Runnable> works = new LinkedHashMap<>();
        works.put("keyset by hand: headquarters", () -> jdbc.queryForList(KEYSET, begin, "headquarters"));
        works.put("keyset by hand: a unit", () -> jdbc.queryForList(KEYSET, begin, "unit-" + unit));
        works.put("task desk: headquarters", () -> desk.page("headquarters", new DeskQuery(null, null, 0, PAGE)));
        works.put("task desk: a unit", () -> desk.page(unit, new DeskQuery(null, null, 0, PAGE)));
        works.put(
                "task desk: headquarters, page 1000",
                () -> desk.page("headquarters", new DeskQuery(null, null, 1000, PAGE)));
        for (String account : List.of("headquarters", unit)) {
            String who = account.equals(unit) ? "a unit" : account;
            works.put("/api/tasks: " + who, () -> client.get(account, "/api/tasks"));
            works.put("/tasks: " + who, () -> client.get(account, "/tasks"));
            works.put("first page: " + who, () -> client.get(account, "/?programme=" + ImportBench.PROGRAMME));
        }
        works.put("/operations/tasks", () -> client.get("admin", "/operations/tasks"));
        works.put("/operations", () -> client.get("admin", "/operations"));
        return works;
    }

    private static Map<String, List<Double>> rounds(Map<String, Runnable> works) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < WARMING_UP + ROUNDS; round++) {
            boolean counts = round >= WARMING_UP;
            works.forEach((name, work) -> {
                long began = System.nanoTime();
                work.run();
                double time = (System.nanoTime() - began) / 1e6;
                if (counts) {
                    times.computeIfAbsent(name, first -> new ArrayList<>()).add(time);
                }
            });
        }
        return times;
    }

    private static void print(PrintStream out, Map<String, List<Double>> times) {
        out.printf("%n%-46s %10s %8s %8s%n", "ms", "median", "p95", "greatest");
        times.forEach((name, each) -> {
            List<Double> sorted = each.stream().sorted().toList();
            out.printf(
                    "%-46s %10.1f %8.1f %8.1f%n",
                    name, sorted.get(ROUNDS / 2), sorted.get(P95), sorted.get(ROUNDS - 1));
        });
    }
}

package io.xiaohao.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The instances of some issues have come to name a programme that does not exist, so that nothing they do can succeed.
 * Their neighbours' timers go on, the administrator sees what failed, and tries it again when the cause is gone.
 */
final class Poison {

    private static final Duration ALL_RETRIES = Duration.ofMinutes(9);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String ADMINISTRATOR = "admin";
    private static final String REMINDER =
            "JOB_DEF_ID_ in (select ID_ from ACT_RU_JOBDEF where ACT_ID_ = 'remind-due') and PROCESS_INSTANCE_ID_ in"
                    + " (select ID_ from ACT_RU_EXECUTION where PARENT_ID_ is null and BUSINESS_KEY_ in (:some))";

    private final Ground ground;
    private final Report report;
    private final JdbcClient database;

    Poison(Ground ground) {
        this.ground = ground;
        this.report = ground.report();
        this.database = ground.database();
    }

    /**
     * Poisons so many, and has their reminders and those of four times as many others fall due.
     *
     * @param waiting whether the engine's own retries are lived through; else it is told that it has one left
     */
    void work(int poisoned, boolean waiting) {
        int first = ground.promises().rows() + 1;
        int size = poisoned * 10;
        report.require(ground.importWhole(ground.promises().list(size, 0)), "a list is in");
        List<String> all = new ArrayList<>();
        for (int number = first; number < first + size; number++) {
            all.add("F-" + number);
        }
        List<String> numbers = strings(
                "select number from issue where status = 'RECTIFYING' and original_number in (:some) order by number",
                all);
        List<String> sick = numbers.subList(0, poisoned);
        String programme = "update ACT_RU_VARIABLE set TEXT_ = '%s' where NAME_ = 'programme' and PROC_INST_ID_ in"
                + " (select ID_ from ACT_RU_EXECUTION where PARENT_ID_ is null and BUSINESS_KEY_ in (:some))";
        change(programme.formatted("no-such-programme"), sick);
        change("update ACT_RU_JOB set DUEDATE_ = localtimestamp(3) where " + REMINDER, numbers);
        Patience.until(SOON, () -> reminders("EXCEPTION_MSG_ is not null", sick) == poisoned);
        boolean others = Patience.until(SOON, () -> reminders("ID_ is not null", numbers) == poisoned);
        report.require(others, "the timers of %d neighbours were done meanwhile", numbers.size() - poisoned);
        if (!waiting) {
            change(
                    "update ACT_RU_JOB set RETRIES_ = 1, DUEDATE_ = localtimestamp(3) where LOCK_OWNER_ is null and "
                            + REMINDER,
                    sick);
        }
        boolean given = Patience.until(ALL_RETRIES, () -> reminders("RETRIES_ = 0", sick) == poisoned);
        report.require(given, "%d jobs are given up after their retries", poisoned);
        visible(sick);
        change(programme.formatted("wencheng-2015"), sick);
        retry(sick);
    }

    private void visible(List<String> sick) {
        String page =
                new String(ground.nodes().any().download(ADMINISTRATOR, "/operations/jobs"), StandardCharsets.UTF_8);
        List<String> unseen =
                sick.stream().filter(number -> !page.contains(number)).toList();
        report.require(unseen.isEmpty(), "the administrator sees each failed job and its issue %s", unseen);
    }

    private void retry(List<String> sick) {
        int status = ground.nodes()
                .any()
                .post(ADMINISTRATOR, "/operations/jobs/retry?all=true", Map.of())
                .status();
        boolean healed = Patience.until(SOON, () -> reminders("ID_ is not null", sick) == 0);
        report.require(healed, "tried again by the administrator (%d), all %d went through", status, sick.size());
        ground.check();
    }

    private int reminders(String how, List<String> numbers) {
        return Integer.parseInt(strings("select count(*) from ACT_RU_JOB where " + how + " and " + REMINDER, numbers)
                .get(0));
    }

    private List<String> strings(String select, List<String> some) {
        return database.sql(select).param("some", some).query(String.class).list();
    }

    private void change(String update, List<String> some) {
        database.sql(update).param("some", some).update();
    }
}

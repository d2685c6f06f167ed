package io.xiaohao.faults;

import io.xiaohao.testing.IssueListFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product has acknowledged since it began: it must be there, and there once. */
final class Promises {

    /** Each has one lead unit; the accounts of these are named as their codes. */
    static final List<String> AREAS = List.of("花园村", "城南村", "鹤东村");

    private static final int AT_ONCE = 1000;
    private static final int LATE = 20;
    private static final String OF_ROWS = "F-";

    private final AtomicInteger rows = new AtomicInteger();
    private final Queue<String> completed = new ConcurrentLinkedQueue<>();
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();

    /**
     * A list of new rows. Every tenth is a works project, which waits for headquarters; of every ten so many are late the
     * moment they are made, so that their timers are due.
     */
    byte[] list(int size, int lateOfTen) {
        IssueListFile list = IssueListFile.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号", "整改类别", "整改期限");
        LocalDate today = LocalDate.now();
        for (int row = 0; row < size; row++) {
            int number = rows.incrementAndGet();
            boolean project = number % 10 == 0;
            boolean late = !project && number % 10 <= lateOfTen;
            // A day ago is late, a fortnight seriously so.
            String deadline = today.minusDays(number % LATE == 1 ? 14 : 1).toString();
            list.row(
                    today.minusDays(15).toString(),
                    AREAS.get(number % AREAS.size()),
                    "市容环境",
                    "背街小巷垃圾积存，第" + number + "处",
                    OF_ROWS + number,
                    project ? "工程类" : "限期整改",
                    late ? deadline : null);
        }
        return list.bytes();
    }

    void completed(String task) {
        completed.add(task);
    }

    /** A program's finding, by the number that the program gave it. */
    void registered(String original) {
        registered.add(original);
    }

    int rows() {
        return rows.get();
    }

    int completions() {
        return completed.size();
    }

    int registrations() {
        return registered.size();
    }

    /** A sentence for each promise that was not kept, and for what is there twice. */
    List<String> broken(JdbcClient database) {
        List<String> broken = new ArrayList<>();
        Set<String> tasks = new HashSet<>();
        completed.stream()
                .filter(task -> !tasks.add(task))
                .forEach(task -> broken.add("Task " + task + " was acknowledged twice"));
        tasks.removeAll(ended(database, List.copyOf(tasks)));
        tasks.forEach(task -> broken.add("Task " + task + " was acknowledged and is not done"));
        Map<String, Integer> found = new HashMap<>();
        database.sql("select original_number from issue where original_number is not null")
                .query(String.class)
                .list()
                .forEach(original -> found.merge(original, 1, Integer::sum));
        found.forEach((original, times) -> {
            if (times > 1) {
                broken.add("%s is there %d times".formatted(original, times));
            }
        });
        registered.stream()
                .filter(original -> !found.containsKey(original))
                .forEach(original -> broken.add(original + " was acknowledged and is not there"));
        for (int row = 1; row <= rows.get(); row++) {
            if (!found.containsKey(OF_ROWS + row)) {
                broken.add("Row %d was imported and is not there".formatted(row));
            }
        }
        return broken;
    }

    private static Set<String> ended(JdbcClient database, List<String> tasks) {
        Set<String> ended = new HashSet<>();
        for (int from = 0; from < tasks.size(); from += AT_ONCE) {
            ended.addAll(database.sql("select ID_ from ACT_HI_TASKINST where END_TIME_ is not null"
                            + " and DELETE_REASON_ = 'completed' and ID_ in (:tasks)")
                    .param("tasks", tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE)))
                    .query(String.class)
                    .list());
        }
        return ended;
    }
}

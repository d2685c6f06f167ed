package io.xiaohao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured: rates in operations a second, and their ratios.
 *
 * @param name the benchmark's
 * @param figures of the contenders
 * @param floor of the raw work
 * @param goals what was to be reached
 */
record BenchReport(String name, List<Figures> figures, Figures floor, List<Goal> goals) {

    private static final double GREATEST_DRIFT = 0.10;

    /** Whether the machine was too restless for the figures to say anything. */
    boolean isVoid() {
        return floor.spread() > GREATEST_DRIFT;
    }

    /** The ratio that a goal is about, round by round. */
    Figures ratio(Goal goal) {
        return of(goal.contender()).dividedBy(of(goal.beside()));
    }

    private Figures of(String contender) {
        return figures.stream()
                .filter(each -> each.name().equals(contender))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + contender));
    }

    /** Prints a table. */
    void print(PrintStream out) {
        out.printf("%n%s · %s%n", name, machine());
        out.printf("%-58s %12s %8s%n", "", "median", "spread");
        figures.forEach(
                each -> out.printf("%-58s %10.1f/s %7.0f%%%n", each.name(), each.median(), each.spread() * 100));
        out.printf("%-58s %10.1f/s %7.0f%%%n", floor.name(), floor.median(), floor.spread() * 100);
        for (Goal goal : goals) {
            Figures ratio = ratio(goal);
            out.printf(
                    "%-58s %12.2f %7.0f%%  %s%n",
                    ratio.name(), ratio.median(), ratio.spread() * 100, verdict(goal, ratio));
        }
        if (isVoid()) {
            out.printf(
                    "VOID: the raw floor drifted by %.0f %%; run it again on a quiet machine.%n", floor.spread() * 100);
        }
    }

    private String verdict(Goal goal, Figures ratio) {
        if (goal.atLeast() == 0) {
            return "";
        }
        String reached = ratio.median() >= goal.atLeast() ? "reached" : "MISSED";
        return "goal %.1f %s".formatted(goal.atLeast(), isVoid() ? "(void)" : reached);
    }

    /** Writes it as JSON, one file a benchmark. */
    Path write(Path folder) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("bench", name);
        report.put("at", OffsetDateTime.now().toString());
        report.put("machine", machine());
        report.put("void", isVoid());
        report.put("floor", figures(floor));
        report.put("rates", figures.stream().map(BenchReport::figures).toList());
        report.put("ratios", goals.stream().map(this::goal).toList());
        try {
            Path file = Files.createDirectories(folder).resolve(name + ".json");
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Map<String, Object> goal(Goal goal) {
        Map<String, Object> ratio = figures(ratio(goal));
        ratio.put("goal", goal.atLeast() == 0 ? null : goal.atLeast());
        return ratio;
    }

    private static Map<String, Object> figures(Figures figures) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", figures.name());
        values.put("median", figures.median());
        values.put("spread", figures.spread());
        values.put("rounds", figures.rounds());
        return values;
    }

    private static String machine() {
        return "%d processors, Java %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version());
    }
}

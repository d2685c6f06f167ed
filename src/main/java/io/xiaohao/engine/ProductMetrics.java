package io.xiaohao.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Figures of the business as metrics, once a minute; Camunda's own do not reach Prometheus. Every node tells the same
 * ones, since they are counted in the shared database: whoever draws them takes the maximum over the nodes. A node that
 * runs no jobs, in a rehearsal or a test, tells none.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ProductMetrics {

    private final Programmes programmes;
    private final WatchedFigures figures;
    private final MultiGauge issues;
    private final MultiGauge tasks;
    private final MultiGauge jobs;
    private final MultiGauge importRows;
    private final AtomicLong incidents = new AtomicLong();
    private final AtomicLong unsealed = new AtomicLong();
    private final AtomicLong sealerLag = new AtomicLong();
    private final AtomicLong imported = new AtomicLong();

    ProductMetrics(Programmes programmes, WatchedFigures figures, MeterRegistry registry) {
        this.programmes = programmes;
        this.figures = figures;
        issues = gauge(registry, "xiaohao.issues.open", "Open issues by programme and light");
        tasks = gauge(registry, "xiaohao.tasks.open", "Open tasks by how long they have been open");
        jobs = gauge(registry, "xiaohao.jobs", "Jobs of the engine by state");
        importRows = gauge(registry, "xiaohao.import.rows", "Rows of the imports under way by state");
        FunctionCounter.builder("xiaohao.imported.rows", imported, AtomicLong::doubleValue)
                .description("Rows of imports that have become issues; the rate is the speed")
                .register(registry);
        registry.gauge("xiaohao.incidents", incidents);
        registry.gauge("xiaohao.journal.unsealed", unsealed);
        registry.gauge("xiaohao.journal.sealer.lag.seconds", sealerLag);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /** Counts again. */
    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void refresh() {
        List<Row<?>> lights = new ArrayList<>();
        for (Programme programme : programmes.all()) {
            lights.addAll(rows(Tags.of("programme", programme.code()), "light", figures.openByLight(programme)));
        }
        issues.register(lights, true);
        tasks.register(rows(Tags.empty(), "age", figures.tasksByAge()), true);
        jobs.register(rows(Tags.empty(), "state", figures.jobsByState()), true);
        importRows.register(rows(Tags.empty(), "state", figures.importRows()), true);
        imported.set(figures.imported());
        incidents.set(figures.incidents());
        unsealed.set(figures.unsealed());
        sealerLag.set(figures.sealerLagSeconds());
    }

    private static List<Row<?>> rows(Tags tags, String tag, Map<String, Long> counts) {
        List<Row<?>> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(Row.of(tags.and(tag, name), count)));
        return rows;
    }
}

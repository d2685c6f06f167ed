package io.xiaohao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.programme.Programmes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Prometheus is told. */
@XiaohaoTest
class ProductMetricsTests {

    @Autowired
    private Programmes programmes;

    @Autowired
    private WatchedFigures figures;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void everyCurveIsThereFromTheBeginning() {
        new ProductMetrics(programmes, figures, registry).refresh();

        programmes.all().forEach(programme -> assertThat(tags("xiaohao.issues.open", "light", programme.code()))
                .containsExactlyInAnyOrder("green", "yellow", "red", "serious", "none"));
        assertThat(tags("xiaohao.tasks.open", "age", null)).containsExactlyInAnyOrder("day", "week", "month", "older");
        assertThat(tags("xiaohao.jobs", "state", null))
                .containsExactlyInAnyOrder("failed", "running", "due", "waiting");
        assertThat(tags("xiaohao.import.rows", "state", null)).containsExactlyInAnyOrder("made", "refused", "pending");
        assertThat(registry.get("xiaohao.imported.rows").functionCounter().count())
                .isNotNegative();
        assertThat(registry.get("xiaohao.incidents").gauge().value()).isNotNegative();
        assertThat(registry.get("xiaohao.journal.sealer.lag.seconds").gauge().value())
                .isNotNegative();
    }

    private List<String> tags(String meter, String tag, String programme) {
        return registry.get(meter).gauges().stream()
                .map(Gauge::getId)
                .filter(id -> programme == null || programme.equals(id.getTag("programme")))
                .map(id -> id.getTag(tag))
                .toList();
    }
}

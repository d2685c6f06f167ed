package io.xiaohao.testing;

import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;

/**
 * Passes on what the coverage library sees of running processes to the one who measures. The engine is shared by many
 * test classes and already runs processes while it starts, when nobody measures yet.
 */
public final class CoverageSwitch implements Collector {

    private static final Collector NOBODY = event -> {};

    private volatile Collector measuring = NOBODY;

    @Override
    public void addEvent(Event event) {
        measuring.addEvent(event);
    }

    /** From now on events go there. */
    public void measureWith(Collector collector) {
        measuring = collector;
    }

    /** From now on nobody measures. */
    public void stop() {
        measuring = NOBODY;
    }
}

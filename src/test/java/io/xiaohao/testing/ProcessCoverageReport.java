package io.xiaohao.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;

/** Which nodes and flows of the processes some tests together went through. */
public final class ProcessCoverageReport {

    private static final String SUITE = "suite";
    private static final String RUN = "run";

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private final Suite suite = new Suite(SUITE, SUITE);

    private ProcessCoverageReport() {}

    /** Measures from now on, until the switch is stopped. */
    public static ProcessCoverageReport measuredBy(CoverageSwitch coverage) {
        ProcessCoverageReport report = new ProcessCoverageReport();
        report.collector.createSuite(report.suite);
        report.collector.activateSuite(SUITE);
        report.collector.createRun(new Run(RUN, RUN), SUITE);
        report.collector.activateRun(RUN);
        coverage.measureWith(report.collector);
        return report;
    }

    /** The library's figure for each of the processes, 1 where everything was gone through. */
    public Map<String, Double> figures(String... processes) {
        return models(processes)
                .collect(Collectors.toMap(Model::getKey, suite::calculateCoverage, (one, other) -> one, TreeMap::new));
    }

    /** The ids of the processes' nodes and flows that nothing went through, with the process's key before them. */
    public SortedSet<String> missing(String... processes) {
        return models(processes).flatMap(this::missing).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one process tells of starts others, which have tests of their own. */
    private Stream<Model> models(String... processes) {
        Set<String> wanted = Set.of(processes);
        return collector.getModels().stream().filter(model -> wanted.contains(model.getKey()));
    }

    private Stream<String> missing(Model process) {
        Collection<Event> events = suite.getEventsDistinct(process.getKey());
        Set<String> seen = events.stream().map(Event::getDefinitionKey).collect(Collectors.toSet());
        BpmnModelInstance model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(process.getXml().getBytes(StandardCharsets.UTF_8)));
        return Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(BaseElement::getId)
                .filter(id -> !seen.contains(id))
                .map(id -> process.getKey() + "/" + id);
    }
}

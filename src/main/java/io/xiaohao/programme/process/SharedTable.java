package io.xiaohao.programme.process;

import io.xiaohao.programme.DecisionTableFile;
import io.xiaohao.programme.PackFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a table of a pack must match to take the place of one that every programme shares.
 *
 * @param inputs the input expressions the product fills
 * @param outputs the outputs the product reads
 */
record SharedTable(Set<String> inputs, Set<String> outputs) {

    private static final String LOCATION = "classpath*:processes/*.dmn";

    /** The shared tables by their decision's id. */
    static Map<String, SharedTable> all() {
        return Loaded.ALL;
    }

    /** What keeps the table from taking the place of this one. */
    List<PackFault> differences(DecisionTableFile file, String id, DecisionTable table) {
        List<PackFault> faults = new ArrayList<>();
        SharedTable own = of(table);
        outputs.stream()
                .filter(output -> !own.outputs.contains(output))
                .sorted()
                .forEach(output -> faults.add(
                        new PackFault(file.name(), 0, id, "缺少输出列“%s”（Output name）；通用决策表有这一列。".formatted(output))));
        own.inputs.stream()
                .filter(input -> !inputs.contains(input))
                .sorted()
                .forEach(input -> faults.add(new PackFault(
                        file.name(),
                        0,
                        id,
                        "输入“%s”系统不会给出；可用的输入：%s。"
                                .formatted(
                                        input,
                                        String.join(
                                                "、", inputs.stream().sorted().toList())))));
        return faults;
    }

    private static SharedTable of(DecisionTable table) {
        Set<String> inputs = new HashSet<>();
        table.getInputs()
                .forEach(input -> inputs.add(
                        input.getInputExpression().getText().getTextContent().strip()));
        Set<String> outputs =
                new HashSet<>(table.getOutputs().stream().map(Output::getName).toList());
        return new SharedTable(inputs, outputs);
    }

    private static Map<String, SharedTable> load() {
        Map<String, SharedTable> tables = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(LOCATION)) {
                try (InputStream content = resource.getInputStream()) {
                    for (Decision decision : Dmn.readModelFromStream(content).getModelElementsByType(Decision.class)) {
                        decision.getChildElementsByType(DecisionTable.class)
                                .forEach(table -> tables.put(decision.getId(), of(table)));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("通用决策表读不了。", failure);
        }
        return Map.copyOf(tables);
    }

    /** Read once, when first asked for. */
    private static final class Loaded {
        static final Map<String, SharedTable> ALL = load();
    }
}

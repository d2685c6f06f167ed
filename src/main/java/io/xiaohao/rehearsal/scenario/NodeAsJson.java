package io.xiaohao.rehearsal.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of the file as a tree whose scalars are all texts. */
final class NodeAsJson {

    private static final int DEEPEST = 20;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ScenarioFault> faults;

    private NodeAsJson(List<ScenarioFault> faults) {
        this.faults = faults;
    }

    static JsonNode convert(Node node, List<ScenarioFault> faults) {
        return new NodeAsJson(faults).convert(node, 0);
    }

    private JsonNode convert(Node node, int depth) {
        if (depth > DEEPEST) {
            faults.add(new ScenarioFault(Entry.lineOf(node), "这里嵌套超过%d层。".formatted(DEEPEST)));
            return JSON.textNode("");
        }
        if (node instanceof ScalarNode scalar) {
            return JSON.textNode(scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(convert(item, depth + 1)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                object.set(key.getValue(), convert(tuple.getValueNode(), depth + 1));
            } else {
                faults.add(new ScenarioFault(Entry.lineOf(tuple.getKeyNode()), "键应是一个词。"));
            }
        }
        return object;
    }
}

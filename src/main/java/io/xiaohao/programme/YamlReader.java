package io.xiaohao.programme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads programme.yaml together with the line of every key. */
final class YamlReader {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlReader() {}

    static MainFile nothing() {
        return new MainFile(MissingNode.getInstance(), Map.of());
    }

    static MainFile read(String text, List<PackFault> faults) {
        try {
            Node document = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            JsonNode root = MAPPER.readTree(text);
            if (!(document instanceof MappingNode mapping) || !root.isObject()) {
                faults.add(PackFault.of(PackSource.MAIN_FILE, "内容应是“键: 值”的形式，例如 code: qingxi-2025。"));
                return nothing();
            }
            Map<String, Integer> lines = new HashMap<>();
            collectLines(mapping, "", lines);
            return new MainFile(root, lines);
        } catch (MarkedYAMLException wrong) {
            faults.add(syntax(wrong.getProblemMark().getLine() + 1, wrong.getProblem()));
        } catch (JsonProcessingException wrong) {
            faults.add(syntax(wrong.getLocation().getLineNr(), wrong.getOriginalMessage()));
        }
        return nothing();
    }

    private static PackFault syntax(int line, String problem) {
        boolean twice = problem != null && problem.startsWith("Duplicate field");
        String message = twice ? "同一个键写了两次，请删去一个。" : "YAML 格式有误；请检查缩进（用空格，不用制表符）、冒号后的空格和引号（%s）。".formatted(problem);
        return new PackFault(PackSource.MAIN_FILE, line, null, message);
    }

    private static void collectLines(MappingNode mapping, String prefix, Map<String, Integer> lines) {
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                continue;
            }
            String path = prefix + key.getValue();
            lines.put(path, key.getStartMark().getLine() + 1);
            if (entry.getValueNode() instanceof MappingNode inner) {
                collectLines(inner, path + ".", lines);
            }
        }
    }
}

package io.xiaohao.rehearsal.scenario;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The tree of a YAML or JSON document, its scalars as raw text with their lines. */
final class ScenarioDocument {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DEEPEST_NESTING = 20;
    private static final int SHOWN_CHARACTERS = 40;

    private ScenarioDocument() {}

    /** The document's root, or null where it is empty. */
    static Node compose(String text) {
        String document = withoutByteOrderMark(text);
        document = document.stripLeading().startsWith("{") ? jsonAsYaml(document) : document;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        try {
            return new Yaml(options).compose(new StringReader(document));
        } catch (MarkedYAMLException wrong) {
            throw at(wrong.getProblemMark(), document);
        } catch (YAMLException wrong) {
            throw ScenarioFaults.single(0, "场景文件的写法有误：含有不允许的字符，或嵌套超过%d层。".formatted(DEEPEST_NESTING));
        }
    }

    private static ScenarioFaults at(Mark mark, String document) {
        String line =
                document.lines().skip(mark.getLine()).findFirst().orElse("").strip();
        String shown = line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "…" : line;
        String hint = line.isEmpty() ? "文件在这里不完整" : "附近的内容是“%s”".formatted(shown);
        return ScenarioFaults.single(
                mark.getLine() + 1,
                "YAML写法有误（第%d列），%s；请检查缩进（不能用制表符）、括号、引号和冒号后的空格。".formatted(mark.getColumn() + 1, hint));
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** JSON is YAML but for two things that the parser does not take: tabs between tokens, and {@code \/} in texts. */
    private static String jsonAsYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length());
        boolean quoted = false;
        for (int index = 0; index < json.length(); index++) {
            char character = json.charAt(index);
            if (quoted && character == '\\' && index + 1 < json.length()) {
                char escaped = json.charAt(++index);
                yaml.append(escaped == '/' ? "/" : "\\" + escaped);
                continue;
            }
            quoted = (character == '"') != quoted;
            yaml.append(!quoted && character == '\t' ? ' ' : character);
        }
        return yaml.toString();
    }
}

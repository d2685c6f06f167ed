package io.xiaohao.demo;

import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.demo.picture.Shot;
import io.xiaohao.demo.picture.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a programme's demonstration from {@code demo/<programme>.yaml}. The file belongs to the product; what is wrong with
 * it is a fault of the product and ends the reading.
 */
final class DemoScriptReader {

    private static final Set<String> STORY_KEYS = Set.of("name", "at", "by", "scene", "steps");
    private static final Set<String> STEP_KEYS =
            Set.of("at", "claim", "complete", "part", "with", "pictures", "picturesOf", "flaw");
    private static final String SUPERVISOR = "supervisor";

    private final Set<String> names = new HashSet<>();

    private DemoScriptReader() {}

    /** The programme's demonstration; empty where it has none. */
    static Optional<DemoScript> read(String programme) {
        ClassPathResource file = new ClassPathResource("demo/" + programme + ".yaml");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return Optional.of(new DemoScriptReader().script(map(document, "文件")));
        } catch (IOException | org.yaml.snakeyaml.error.YAMLException unreadable) {
            throw new DemoFault("演示文件“%s”读不出来：%s".formatted(file.getPath(), unreadable.getMessage()), unreadable);
        }
    }

    private DemoScript script(Map<String, Object> file) {
        return new DemoScript(
                middle(map(file.get("middle"), "middle")),
                list(file.get("issues")).stream()
                        .map(each -> story(map(each, "issues的每一项")))
                        .toList(),
                list(file.get("rechecks")).stream()
                        .map(each -> recheck(map(each, "rechecks的每一项")))
                        .toList());
    }

    private DemoStory story(Map<String, Object> story) {
        String name = required(story, "name", "issues");
        if (!names.add(name)) {
            throw new DemoFault("有两个名为“%s”的问题。".formatted(name));
        }
        Map<String, String> values = new LinkedHashMap<>();
        story.forEach((key, value) -> {
            if (!STORY_KEYS.contains(key)) {
                values.put(key, String.valueOf(value));
            }
        });
        String scene = text(story, "scene");
        if (scene != null) {
            SceneKind.of(scene).orElseThrow(() -> new DemoFault("“%s”的scene“%s”没有这种画面。".formatted(name, scene)));
        }
        return new DemoStory(
                name,
                required(story, "at", name),
                Optional.ofNullable(text(story, "by")).orElse(SUPERVISOR),
                scene,
                values,
                list(story.get("steps")).stream()
                        .map(each -> step(name, map(each, name)))
                        .toList());
    }

    private static DemoStep step(String story, Map<String, Object> step) {
        step.keySet().stream()
                .filter(key -> !STEP_KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new DemoFault("“%s”的步骤中不认识“%s”。".formatted(story, key));
                });
        boolean claimOnly = step.containsKey("claim");
        return new DemoStep(
                required(step, "at", story),
                required(step, claimOnly ? "claim" : "complete", story),
                claimOnly,
                step.get("part") instanceof Integer part ? part : 0,
                step.containsKey("with") ? map(step.get("with"), story) : Map.of(),
                list(step.get("pictures")).stream()
                        .map(each -> shot(story, String.valueOf(each)))
                        .toList(),
                text(step, "picturesOf"),
                step.containsKey("flaw") ? flaw(story, required(step, "flaw", story)) : null);
    }

    private static DemoScript.Recheck recheck(Map<String, Object> recheck) {
        return new DemoScript.Recheck(
                required(recheck, "drawnAt", "rechecks"),
                required(recheck, "passedAt", "rechecks"),
                required(recheck, "opinion", "rechecks"),
                list(recheck.get("leftOpen")).stream().map(String::valueOf).collect(Collectors.toSet()));
    }

    private static Shot shot(String story, String name) {
        return Shot.of(name)
                .orElseThrow(() -> new DemoFault("“%s”的照片“%s”应为 before、after 或 check。".formatted(story, name)));
    }

    private static DemoFlaw flaw(String story, String name) {
        return DemoFlaw.of(name)
                .orElseThrow(
                        () -> new DemoFault("“%s”的flaw“%s”应为 cropped、old、ahead 或 elsewhere。".formatted(story, name)));
    }

    private static Spot middle(Map<String, Object> middle) {
        return new Spot(
                Double.parseDouble(required(middle, "latitude", "middle")),
                Double.parseDouble(required(middle, "longitude", "middle")));
    }

    private static String required(Map<String, Object> map, String key, String where) {
        String value = text(map, key);
        if (value == null) {
            throw new DemoFault("“%s”缺少“%s”。".formatted(where, key));
        }
        return value;
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> map(Object value, String where) {
        if (!(value instanceof Map<?, ?> given)) {
            throw new DemoFault("“%s”应写成“键: 值”。".formatted(where));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        given.forEach((key, each) -> map.put(String.valueOf(key), each));
        return map;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}

package io.xiaohao.demo;

import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.demo.picture.Spot;
import io.xiaohao.rehearsal.scenario.Scenario;
import io.xiaohao.rehearsal.scenario.ScenarioFaults;
import io.xiaohao.rehearsal.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a programme's years gone by: the scenario {@code demo/years/<programme>.yaml}, which {@code rehearse} plays too,
 * and the scenes {@code demo/scenes/<programme>.yaml}.
 */
final class DemoYearsReader {

    private DemoYearsReader() {}

    /** The programme's years; empty where it has none. */
    static Optional<DemoYears> read(String programme) {
        ClassPathResource scenario = new ClassPathResource("demo/years/" + programme + ".yaml");
        return scenario.exists() ? Optional.of(new DemoYears(scenario(scenario), scenes(programme))) : Optional.empty();
    }

    private static Scenario scenario(ClassPathResource file) {
        try {
            return ScenarioReader.read(Path.of(file.getPath()), text(file));
        } catch (ScenarioFaults faulty) {
            throw new DemoFault("演示文件“%s”：%s".formatted(file.getPath(), faulty.faults()), faulty);
        }
    }

    private static DemoScenes scenes(String programme) {
        ClassPathResource file = new ClassPathResource("demo/scenes/" + programme + ".yaml");
        if (!(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)) instanceof Map<?, ?> scenes)) {
            throw new DemoFault("演示文件“%s”应写成“键: 值”。".formatted(file.getPath()));
        }
        Map<String, SceneKind> byCategory = new TreeMap<>();
        if (scenes.get("scenes") instanceof Map<?, ?> given) {
            given.forEach((category, scene) -> byCategory.put(
                    String.valueOf(category),
                    SceneKind.of(String.valueOf(scene))
                            .orElseThrow(() -> new DemoFault("没有“%s”这种画面。".formatted(scene)))));
        }
        return new DemoScenes(new Spot(number(scenes, "latitude"), number(scenes, "longitude")), byCategory);
    }

    private static double number(Map<?, ?> scenes, String key) {
        return Double.parseDouble(String.valueOf(scenes.get(key)));
    }

    private static String text(ClassPathResource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new DemoFault("演示文件“%s”读不出来：%s".formatted(file.getPath(), unreadable.getMessage()), unreadable);
        }
    }
}

package io.xiaohao.rehearsal;

import io.xiaohao.rehearsal.scenario.Scenario;
import io.xiaohao.rehearsal.scenario.ScenarioFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the programme of a scenario is: a built-in pack's code, or the path of a pack's folder. */
final class PackLocation {

    private static final String MAIN_FILE = "programme.yaml";

    private PackLocation() {}

    /** The code, or the folder's absolute path (from the scenario's folder, then from the current one); else a fault. */
    static String of(Scenario scenario) {
        Set<String> builtIn = builtIn();
        if (builtIn.contains(scenario.programme())) {
            return scenario.programme();
        }
        return folder(scenario)
                .map(Path::toString)
                .orElseThrow(() -> ScenarioFaults.single(
                        scenario.programmeLine(),
                        "找不到方案“%s”：既不是内置方案（%s），也不是含有%s的文件夹。"
                                .formatted(scenario.programme(), String.join("、", builtIn), MAIN_FILE)));
    }

    private static Optional<Path> folder(Scenario scenario) {
        try {
            Path given = Path.of(scenario.programme());
            return Stream.of(scenario.folder().resolve(given), given.toAbsolutePath())
                    .map(Path::normalize)
                    .filter(folder -> Files.isRegularFile(folder.resolve(MAIN_FILE)))
                    .findFirst();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Set<String> builtIn() {
        Set<String> codes = new TreeSet<>();
        try {
            Resource[] packs =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*/" + MAIN_FILE);
            for (Resource pack : packs) {
                String[] path = pack.getURL().getPath().split("/");
                codes.addAll(Arrays.asList(path).subList(path.length - 2, path.length - 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }
}

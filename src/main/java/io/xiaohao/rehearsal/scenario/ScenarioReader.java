package io.xiaohao.rehearsal.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a scenario's file (YAML or JSON, UTF-8). The document is read as a tree of texts and never as typed values, so
 * that {@code 2021-06-08}, {@code 0123} and {@code on} stay what they are, quoted or not.
 */
public final class ScenarioReader {

    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private final List<ScenarioFault> faults = new ArrayList<>();

    private ScenarioReader() {}

    /** Reads the file; raises {@link ScenarioFaults} with everything that is wrong with it. */
    public static Scenario read(Path file) {
        return read(file, text(file));
    }

    /** Reads a text as if it were the file's. */
    public static Scenario read(Path file, String text) {
        return new ScenarioReader().scenario(file.toAbsolutePath().normalize(), ScenarioDocument.compose(text));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw ScenarioFaults.single(0, "找不到场景文件“%s”。".formatted(file));
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw ScenarioFaults.single(0, "场景文件“%s”超过64 MB的上限。".formatted(file));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw ScenarioFaults.single(0, "场景文件“%s”不是UTF-8编码，请另存为UTF-8。".formatted(file));
        } catch (IOException unreadable) {
            throw ScenarioFaults.single(0, "场景文件“%s”读不出来：%s".formatted(file, unreadable.getMessage()));
        }
    }

    private Scenario scenario(Path file, Node root) {
        if (!(root instanceof MappingNode mapping)) {
            throw ScenarioFaults.single(1, "场景应写成“键: 值”，至少有 programme、from 和 to。");
        }
        Entry entry = new Entry(mapping, "场景", faults);
        int programmeLine = entry.line("programme");
        String programme = entry.required("programme", "方案代码或方案包文件夹").orElse("");
        Optional<LocalDateTime> from = entry.required("from", "起始时刻").flatMap(text -> entry.instant("from", text));
        Optional<LocalDateTime> to = entry.required("to", "结束时刻").flatMap(text -> entry.instant("to", text));
        boolean autopilot = entry.yes("autopilot");
        List<Neglect> neglect = neglect(entry);
        List<Step> steps = steps(entry);
        entry.refuseOthers("programme、from、to、autopilot、neglect、steps");
        if (from.isPresent() && to.isPresent()) {
            checkTimes(entry.line("to"), from.get(), to.get(), steps);
        }
        if (!faults.isEmpty()) {
            throw new ScenarioFaults(faults);
        }
        return new Scenario(
                file, programme, programmeLine, from.orElseThrow(), to.orElseThrow(), autopilot, neglect, steps);
    }

    private List<Neglect> neglect(Entry scenario) {
        NeglectReader reader = new NeglectReader(faults);
        return scenario.entries("neglect", "neglect的每一项").stream()
                .map(reader::neglect)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Step> steps(Entry scenario) {
        StepReader reader = new StepReader(faults);
        return scenario.entries("steps", "步骤").stream()
                .map(reader::step)
                .flatMap(Optional::stream)
                .toList();
    }

    private void checkTimes(int line, LocalDateTime from, LocalDateTime to, List<Step> steps) {
        if (to.isBefore(from)) {
            faults.add(new ScenarioFault(line, "结束时刻 %s 早于起始时刻 %s。".formatted(to, from)));
            return;
        }
        for (Step step : steps) {
            if (step.at().isBefore(from)) {
                faults.add(new ScenarioFault(step.line(), "步骤早于起始时刻：%s 在 %s 之前。".formatted(step.at(), from)));
            }
            if (step.at().isAfter(to)) {
                faults.add(new ScenarioFault(step.line(), "步骤晚于结束时刻：%s 在 %s 之后。".formatted(step.at(), to)));
            }
        }
    }
}

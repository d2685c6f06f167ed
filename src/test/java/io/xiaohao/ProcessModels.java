package io.xiaohao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process models as they lie in {@code processes/}, for tests that hold them to the rules of the house. */
final class ProcessModels {

    /** Lower-case words and numbers, joined by hyphens. */
    static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<ProcessModel> ALL =
            files(FOLDER, ".bpmn").stream().map(ProcessModels::read).toList();

    private ProcessModels() {}

    /** Every model; never none. */
    static List<ProcessModel> all() {
        return ALL;
    }

    /** Every element of the type, in whichever model, for which the rule is broken: "model: id". */
    static <T extends ModelElementInstance> List<String> findings(Class<T> type, Predicate<T> broken) {
        return ALL.stream().flatMap(model -> model.findings(type, broken)).toList();
    }

    /** Files of a kind in a folder, by name. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Tests run in the project's folder; cannot list " + folder, unreadable);
        }
    }

    /** The file's name without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Whether people read Chinese there. */
    static boolean isChinese(String name) {
        return name != null && CHINESE.matcher(name).find();
    }

    private static ProcessModel read(Path file) {
        try {
            return new ProcessModel(stem(file), Bpmn.readModelFromFile(file.toFile()), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One model.
     *
     * @param key the file's name without its ending, which is the process's id
     * @param model parsed
     * @param text as it lies in the file
     */
    record ProcessModel(String key, BpmnModelInstance model, String text) {

        <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
            return model.getModelElementsByType(type).stream();
        }

        <T extends ModelElementInstance> Stream<String> findings(Class<T> type, Predicate<T> broken) {
            return elements(type).filter(broken).map(this::finding);
        }

        String finding(ModelElementInstance element) {
            return key + ": " + element.getAttributeValue("id");
        }

        @Override
        public String toString() {
            return key;
        }
    }
}

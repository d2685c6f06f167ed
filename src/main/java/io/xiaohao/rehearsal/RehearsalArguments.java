package io.xiaohao.rehearsal;

import io.xiaohao.rehearsal.scenario.ScenarioFaults;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param scenario the scenario's file
 * @param journal where to write the journal, empty for nowhere
 */
record RehearsalArguments(Path scenario, Optional<Path> journal) {

    static final String COMMAND = "rehearse";

    private static final String JOURNAL = "--journal";
    private static final String USAGE = "用法：rehearse 场景文件.yaml [--journal 日志文件.jsonl]";

    /** Reads the arguments, with the command itself before them or not; raises faults where they are wrong. */
    static RehearsalArguments of(String... given) {
        Deque<String> arguments = new ArrayDeque<>(List.of(given));
        if (COMMAND.equals(arguments.peekFirst())) {
            arguments.removeFirst();
        }
        Path scenario = null;
        Path journal = null;
        while (!arguments.isEmpty()) {
            String argument = arguments.removeFirst();
            if (argument.equals(JOURNAL) && !arguments.isEmpty()) {
                journal = path(arguments.removeFirst());
            } else if (argument.startsWith(JOURNAL + "=")) {
                journal = path(argument.substring(JOURNAL.length() + 1));
            } else if (!argument.startsWith("-") && scenario == null) {
                scenario = path(argument);
            } else {
                throw ScenarioFaults.single(0, "不认识参数“%s”。%s".formatted(argument, USAGE));
            }
        }
        if (scenario == null) {
            throw ScenarioFaults.single(0, "没有写场景文件。" + USAGE);
        }
        checkJournal(journal);
        return new RehearsalArguments(scenario, Optional.ofNullable(journal));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw ScenarioFaults.single(0, "“%s”不是文件路径。".formatted(text));
        }
    }

    private static void checkJournal(Path journal) {
        if (journal == null) {
            return;
        }
        Path folder = journal.toAbsolutePath().getParent();
        if (Files.isDirectory(journal) || folder == null || !Files.isDirectory(folder)) {
            throw ScenarioFaults.single(0, "日志写不到“%s”：请给出已有文件夹中的一个文件名。".formatted(journal));
        }
    }
}

package io.xiaohao.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A rehearsal in a JVM of its own, as in production, because the clock is one for a whole JVM.
 *
 * @param exitCode the command's exit code
 * @param out what it printed
 * @param err what it printed as wrong
 * @param journal the journal's text, empty where none was written
 */
record ChildRehearsal(int exitCode, String out, String err, String journal) {

    private static final int MOST_MINUTES = 5;

    static ChildRehearsal play(Path scenario, Path folder) {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Path journal = folder.resolve("journal.jsonl");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.xiaohao.XiaohaoApplication",
                "rehearse",
                scenario.toString(),
                "--journal",
                journal.toString());
        try {
            Process child = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!child.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                child.destroyForcibly();
                throw new IllegalStateException("The rehearsal did not end within %d minutes".formatted(MOST_MINUTES));
            }
            return new ChildRehearsal(child.exitValue(), text(out), text(err), text(journal));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}

package io.xiaohao.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A built-in pack copied into a folder, to be altered by a test; a change that changes nothing fails. */
record ScenarioPack(Path folder) {

    static ScenarioPack copy(String programme, Path into) {
        try (Stream<Path> files = Files.list(Path.of("programmes", programme))) {
            Files.createDirectory(into);
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName().toString()));
            }
            return new ScenarioPack(into);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without a section of programme.yaml. */
    ScenarioPack withoutSection(String key) {
        return replace("programme.yaml", "(?m)^" + key + ":\\R(?:[ #].*\\R|\\R)+", "");
    }

    /** The first place in the file where the pattern matches is replaced. */
    ScenarioPack replace(String file, String pattern, String replacement) {
        try {
            String text = Files.readString(folder.resolve(file));
            String changed = text.replaceFirst(pattern, replacement);
            if (changed.equals(text)) {
                throw new IllegalArgumentException(file + " 里没有 " + pattern);
            }
            Files.writeString(folder.resolve(file), changed);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With a table of its own. */
    ScenarioPack with(String file, List<String> lines) {
        try {
            Files.write(folder.resolve(file), lines);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

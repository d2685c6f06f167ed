package io.xiaohao.rehearsal.verb;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.Stage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a step names, relative to the scenario's folder. */
final class ScenarioPath {

    private ScenarioPath() {}

    static Path of(String path, Stage stage) {
        try {
            Path file = stage.folder().resolve(path.strip()).normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException impossible) {
            throw Refusal.malformed("file", "“%s”不是文件路径。".formatted(path));
        }
        throw Refusal.notFound("找不到文件“%s”（相对于场景文件所在的文件夹）。".formatted(path));
    }
}

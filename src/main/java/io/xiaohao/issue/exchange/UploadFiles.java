package io.xiaohao.issue.exchange;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files handed in on the import's page, under {@code imports/<sha256>.xlsx}, until nobody needs them. */
@Component
class UploadFiles {

    private static final String ENDING = ".xlsx";

    private final Path folder;

    UploadFiles(@Value("${xiaohao.data-dir:./data}") String dataDirectory) {
        this.folder = Path.of(dataDirectory).resolve("imports");
    }

    void keep(ReceivedFile file) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "upload-", ".part");
            try {
                Files.copy(file.path(), arriving, StandardCopyOption.REPLACE_EXISTING);
                Files.move(arriving, place(file.sha256()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Where the file lies.
     *
     * @throws Refusal gone, because it was handed in too long ago (404)
     */
    Path find(String sha256) {
        Path place = place(sha256);
        if (!Files.exists(place)) {
            throw Refusal.notFound("上传的文件已不在服务器上，请重新上传。");
        }
        return place;
    }

    /** Deletes what nobody needs. */
    void removeUnless(Predicate<String> needed) {
        for (Path file : all()) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING) && !needed.test(name.substring(0, name.length() - ENDING.length()))) {
                delete(file);
            }
        }
    }

    private List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            file.toFile().deleteOnExit();
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256 + ENDING);
    }
}

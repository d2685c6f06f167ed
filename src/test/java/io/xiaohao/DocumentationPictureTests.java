package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures in the documentation are those that journeys take of the product, and each is shown somewhere. */
class DocumentationPictureTests {

    private static final Path IMAGES = Path.of("docs", "images");
    private static final Pattern SHOWN = Pattern.compile("images/([a-z-]+[.](?:png|jpg))");
    private static final Pattern TAKEN = Pattern.compile("ForDocumentation\\(\"([a-z-]+[.](?:png|jpg))\"");
    /** A page of a Word document and a process model: no browser of ours draws them, CONTRIBUTING.md says what does. */
    private static final Set<String> DRAWN_ELSEWHERE = Set.of("bulletin.png", "issue-rectification.png");

    @Test
    void everyPictureIsShownAndEveryShownOneIsThere() {
        Set<String> shown = found(SHOWN, path -> path.toString().endsWith(".md"), Path.of("docs"));
        shown.addAll(found(SHOWN, path -> path.getFileName().toString().startsWith("README"), Path.of(".")));

        assertThat(pictures()).isEqualTo(shown);
    }

    @Test
    void everyPictureIsTakenByAJourney() {
        Set<String> taken = found(TAKEN, path -> path.toString().endsWith(".java"), Path.of("src", "browser"));

        taken.addAll(DRAWN_ELSEWHERE);
        assertThat(taken).isEqualTo(pictures());
    }

    private static Set<String> pictures() {
        try (Stream<Path> files = Files.list(IMAGES)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern name, Predicate<Path> file, Path folder) {
        int depth = folder.equals(Path.of(".")) ? 1 : Integer.MAX_VALUE;
        try (Stream<Path> files =
                Files.find(folder, depth, (path, about) -> about.isRegularFile() && file.test(path))) {
            return files.flatMap(path -> name.matcher(text(path)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

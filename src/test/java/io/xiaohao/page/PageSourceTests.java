package io.xiaohao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template and everything served beside it keeps to, so that the content security policy need not be loosened. */
class PageSourceTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NAMESPACES = Pattern.compile("xmlns(:\\w+)?=\"[^\"]*\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:)?//[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\sstyle=|th:style|<script(?![^>]*src)|\\son[a-z]+=|javascript:");

    static Stream<Path> everything() {
        return Stream.concat(templates(), files("static", "css", "js", "svg"));
    }

    static Stream<Path> templates() {
        return files("templates", "html");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsFetchedFromElsewhere(Path file) {
        String text = NAMESPACES.matcher(text(file)).replaceAll("");

        assertThat(ELSEWHERE.matcher(text).results().map(found -> found.group()).toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptAndNoStyleStandsInAPage(Path file) {
        assertThat(INLINE.matcher(text(file))
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatPeopleWroteIsAlwaysEscaped(Path file) {
        assertThat(text(file)).doesNotContain("th:utext").doesNotContain("[(${");
    }

    private static Stream<Path> files(String folder, String... endings) {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all
                    .filter(file -> List.of(endings).stream()
                            .anyMatch(each -> file.toString().endsWith("." + each)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long sheet takes no more memory than a short one. */
class SheetMemoryTests {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    @Test
    void twoHundredThousandRowsOfDifferentTextsAreReadInFortyMegabytes() throws Exception {
        Path file = new RawWorkbook().writeTo(folder.resolve("long.xlsx"), ROWS);

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SheetMemoryProbe.class.getName(),
                        file.toString(),
                        Integer.toString(ROWS)))
                .inheritIO()
                .start();

        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}

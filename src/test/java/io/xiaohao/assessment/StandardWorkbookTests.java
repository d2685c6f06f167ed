package io.xiaohao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.PackCheck;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSource;
import io.xiaohao.testing.IssueListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard of a pack as a workbook instead of a csv table: the same columns, the same faults. */
class StandardWorkbookTests {

    @TempDir
    private Path pack;

    @BeforeEach
    void copyThePackOfWencheng() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("programmes/wencheng-2015"))) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
        Path main = pack.resolve("programme.yaml");
        Files.writeString(main, Files.readString(main).replace("standard: standards.csv", "standard: standards.xlsx"));
    }

    @Test
    void theWorkbookTakesTheTablesPlace() throws IOException {
        write(Files.readAllLines(pack.resolve("standards.csv")));

        assertThat(faults()).isEmpty();
    }

    @Test
    void faultsAreToldWithTheirRowAndColumn() throws IOException {
        List<String> lines = Files.readAllLines(pack.resolve("standards.csv")).stream()
                .map(line -> line.replace("A1,文明村（社区）创建有组织、有计划、有记录,A,8,", "A1,文明村（社区）创建有组织、有计划、有记录,A,八,"))
                .toList();
        write(lines);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("standards.xlsx:3(分值) 分值应是大于0的数"));
    }

    @Test
    void aMissingWorkbookIsAFault() {
        assertThat(faults()).contains("standards.xlsx 方案包里没有这张考评标准表。");
    }

    private void write(List<String> lines) throws IOException {
        IssueListFile workbook =
                IssueListFile.withHeadings(lines.get(0).replace("\uFEFF", "").split(","));
        lines.stream().skip(1).forEach(line -> workbook.row(line.split(",")));
        Files.write(pack.resolve("standards.xlsx"), workbook.bytes());
        Files.delete(pack.resolve("standards.csv"));
    }

    private List<String> faults() {
        return PackCheck.standard().check(PackSource.folder(pack)).stream()
                .map(PackFault::toString)
                .toList();
    }
}

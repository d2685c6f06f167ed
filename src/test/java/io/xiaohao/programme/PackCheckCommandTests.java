package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckCommandTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aPackWithoutFaultIsSummedUpAndTheExitCodeIsZero() {
        assertThat(run(PackCopy.QINGXI.toString())).isZero();
        assertThat(output())
                .startsWith("方案包 qingxi-2025 检查通过：单位 6 个，区域 4 个（督战对象 3 个），岗位 21 个，责任关系 3 条")
                .contains("自带决策表 1 个");
    }

    @Test
    void eachFaultIsALineAndTheExitCodeIsOne() throws IOException {
        copy();
        Files.writeString(folder.resolve("lists.csv"), "问题清单,上级清单,默认\n日常督查,否,否\n");
        Files.delete(folder.resolve("units.csv"));

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(output().lines())
                .contains("lists.csv “默认”列应恰好有一行是“是”，现在有0行。")
                .anyMatch(line -> line.startsWith("units.csv 方案包里没有这张表"));
    }

    @Test
    void leftoversOfExcelInTheFolderDoNotMatter() throws IOException {
        copy();
        Files.writeString(folder.resolve("~$units.csv"), "锁");
        Files.writeString(folder.resolve(".~lock.units.csv"), "锁");
        Files.writeString(folder.resolve("说明.docx"), "不是表");

        assertThat(run(folder.toString())).isZero();
    }

    @Test
    void aFolderThatDoesNotExistIsToldAndTheExitCodeIsOne() {
        assertThat(run(folder.resolve("none").toString())).isEqualTo(1);
        assertThat(output()).startsWith("没有文件夹“");
    }

    @Test
    void withoutAFolderTheUsageIsTold() {
        assertThat(run()).isEqualTo(1);
        assertThat(output()).startsWith("用法：check-pack 方案包文件夹");
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(PackCopy.QINGXI)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private int run(String... arguments) {
        return PackCheckCommand.run(arguments, new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return written.toString(StandardCharsets.UTF_8);
    }
}

package io.xiaohao.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.PackCheck;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack may write about consequences, and what is told of each mistake. */
class ConsequenceSectionTests {

    private static final Path QINGXI = Path.of("src/test/resources/packs/qingxi-2025");

    @TempDir
    private Path pack;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(QINGXI)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void aPackMayLeaveItOut() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aWholeSectionIsTaken() throws IOException {
        section("""
                consequences:
                  issuer: {value: 青溪县创建指挥部办公室, origin: 系统默认，可调整}
                  offices:
                    PERFORMANCE: 县考绩办
                    FINANCE: {value: 县财政局, origin: 系统默认，可调整}
                  confirm-days: {value: 5, origin: 系统默认，可调整}
                  decide-days: 15
                  by-hand: [RATING_BARRED]
                  performance-after: villages
                """);
        Files.writeString(pack.resolve("titles.csv"), "对象,称号\n东溪村,文明村\n县住建局,文明单位\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aKeyThatThereIsNotIsToldWithItsLine() throws IOException {
        section("consequences:\n  bonus: 1\n");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("programme.yaml:")
                .contains("(consequences.bonus) “consequences”下面没有键“bonus”；可用：issuer、offices、confirm-days、");
    }

    @Test
    void whatIsNoSectionIsTold() throws IOException {
        section("consequences: 有\n");

        assertThat(messages())
                .contains("“consequences”下面应分行写：issuer、offices、confirm-days、decide-days、by-hand、performance-after。");
    }

    @Test
    void valuesThatCannotBeAreTold() throws IOException {
        section("""
                consequences:
                  offices: {TREASURY: 县财政局, FINANCE: ""}
                  confirm-days: 0
                  decide-days: {value: 很久, origin: 自己定的}
                  by-hand: [否优否良]
                """);

        assertThat(messages())
                .contains(
                        "没有决定部门“TREASURY”；可用：PERFORMANCE 考绩办、CIVILISATION 文明办、ORGANIZATION 组织部、FINANCE 财政。",
                        "应是1至100字的名称。",
                        "应是1至60之间的工作日数，例如 3。",
                        "应是1至60之间的工作日数，例如 10。",
                        "origin 应是“文件规定”或“系统默认，可调整”，现在是“自己定的”。",
                        "“否优否良”不是事项编码，应是决策表“结果运用事项”里的编码，例如 RATING_BARRED。");
    }

    @Test
    void officesAndKindsMustBeListsOfTheirSort() throws IOException {
        section("consequences:\n  offices: 县财政局\n  by-hand: RATING_BARRED\n");

        assertThat(messages())
                .contains("应分行写决定部门的名称，例如 ORGANIZATION: 县委组织部。", "应是事项编码的列表，例如 [RATING_BARRED, COMMENDATION]。");
    }

    @Test
    void titleHoldersMustBeKnownAndBearATitle() throws IOException {
        Files.writeString(pack.resolve("titles.csv"), "对象,称号\n西溪村,文明村\n东溪村,\n东溪村,文明村\n");

        assertThat(faults())
                .extracting(PackFault::toString)
                .containsExactlyInAnyOrder(
                        "titles.csv:2(对象) units.csv 和 areas.csv 里都没有“西溪村”。",
                        "titles.csv:3(称号) 请写称号，例如 文明村。",
                        "titles.csv:4(对象) “东溪村”重复，每个对象写一行。");
    }

    @Test
    void theTableOfTitlesHasItsColumns() throws IOException {
        Files.writeString(pack.resolve("titles.csv"), "名称,称号\n东溪村,文明村\n");
        assertThat(messages()).contains("缺少“对象”列；表头应有：对象、称号。");

        Files.writeString(pack.resolve("titles.csv"), "对象,称号,级别\n东溪村,文明村,省级\n");
        assertThat(messages()).contains("不认识的列“级别”；可用：对象、称号、序号、备注、来源。");
    }

    @Test
    void theBuiltInPacksAreRight() {
        for (String code : List.of("wencheng-2015", "sheqi-2022")) {
            assertThat(PackCheck.standard().check(PackSource.folder(Path.of("programmes", code))))
                    .filteredOn(fault -> String.valueOf(fault.column()).startsWith("consequences"))
                    .isEmpty();
        }
    }

    private void section(String text) throws IOException {
        Files.writeString(pack.resolve("programme.yaml"), "\n" + text, StandardOpenOption.APPEND);
    }

    private List<PackFault> faults() {
        return PackCheck.standard().check(PackSource.folder(pack));
    }

    private List<String> messages() {
        return faults().stream().map(PackFault::message).toList();
    }
}

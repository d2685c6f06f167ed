package io.xiaohao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.PackCheck;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a pack's assessment is told with its place. */
class AssessmentSectionTests {

    @TempDir
    private Path pack;

    @BeforeEach
    void copyThePackOfWencheng() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("programmes/wencheng-2015"))) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "sheqi-2022", "wenshan-2021"})
    void theBuiltInPacksAreWithoutFault(String code) {
        assertThat(PackCheck.standard().check(PackSource.folder(Path.of("programmes", code))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,文明村（社区）创建有组织、有计划、有记录,A,8, | A1,文明村（社区）创建有组织、有计划、有记录,A,9, | standards.csv:2(分值) | 下级指标合计21",
                "A,文明村创建工作,,20, | A,文明村创建工作,,25, | standards.csv | 合计105，应等于满分100",
                "A2,每周 | A1,每周 | standards.csv:4(编码) | “A1”与第3行重复",
                "A2,每周组织干部群众参加清洁活动,A,6 | A2,每周组织干部群众参加清洁活动,X,6 | standards.csv:4(上级) | 没有编码为“X”的上级指标",
                "A3,联席会议与结对帮扶,A,6 | A3,联席会议与结对帮扶,A,六 | standards.csv:5(分值) | 应是大于0的数",
                "A3,联席会议与结对帮扶,A,6 | A3,,A,6 | standards.csv:5(指标) | 不能为空",
                "编码,指标,上级,分值,检查方法 | 编码,指标,上级,分值,谁检查 | standards.csv:1(谁检查) | 不认识",
            })
    void faultsOfTheStandardAreToldWithTheirCell(String before, String after, String place, String message)
            throws IOException {
        change("standards.csv", before, after);

        assertThat(faults()).anyMatch(fault -> fault.startsWith(place) && fault.contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red-issue-deduction: {value: 0.5 | red-issue-deduction: {value: 半分 | 应是0到100的数",
                "sheets-per-object: {value: 1 | spot-check-share: {value: 0 | 应是1到100的整数",
                "sheets-per-object: {value: 1 | point-share: {value: 101 | 应是0到100的整数",
                "sheets-per-object: {value: 1 | sheets-per-object: {value: 0 | 应是1到20的整数",
                "opens-from-day: | opens-on-day: | 没有“opens-on-day”这一项",
                "members: objects | members: everybody | 应是objects、linked-units、units、points之一",
                "points: sheets | points: dice | 应是sheets、of-object、mean-within、contribution之一",
                "of: villages | of: towns | 没有列出的考评组“towns”",
                "{kind: month | {kind: fortnight | 应是 month、quarter、half-year、year 之一",
                "groups: [villages, linked-units]} | groups: [villages, units]} | 没有列出的考评组“units”",
                "standard: standards.csv | standard: standards-units.csv | 没有这张考评标准表",
            })
    void faultsOfTheRulesAreToldWithTheirKey(String before, String after, String message) throws IOException {
        change("programme.yaml", before, after);

        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("programme.yaml:") || fault.startsWith("standards-"))
                .anyMatch(fault -> fault.contains(message));
    }

    @Test
    void aStandardInACircleIsAFault() throws IOException {
        change("standards.csv", "A,文明村创建工作,,20", "A,文明村创建工作,A1,20");

        assertThat(faults()).anyMatch(fault -> fault.contains("绕成了圈"));
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(pack.resolve(file), text.replaceFirst(Pattern.quote(before), after));
    }

    private List<String> faults() {
        return PackCheck.standard().check(PackSource.folder(pack)).stream()
                .map(PackFault::toString)
                .toList();
    }
}

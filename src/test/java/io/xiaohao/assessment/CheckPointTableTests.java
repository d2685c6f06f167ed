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

/** What is wrong with a pack's check points is told with file, line and cell. */
class CheckPointTableTests {

    private static final Path SHIQIAO = Path.of("src/test/resources/packs/shiqiao-2025");

    @TempDir
    private Path pack;

    @BeforeEach
    void copyThePackOfShiqiao() throws IOException {
        try (Stream<Path> files = Files.list(SHIQIAO)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void thePackOfShiqiaoIsWithoutFault() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编码,点位,所在区域,类型,来源 | 编码,点位,所在区域,种类,来源 | points.csv:1(种类) | 不认识“种类”这一列",
                "编码,点位,所在区域,类型,来源 | 编码,点位,区域,类型,来源 | points.csv:1(所在区域) | 缺少“所在区域”这一列",
                "shiqiao-dongmenshichang | 东门 | points.csv:2(编码) | 点位编码应是小写字母",
                "shiqiao-dongjiegongce | shiqiao-dongmenshichang | points.csv:3(编码) | 与第2行重复",
                "shiqiao-dongjiegongce | shiqiao-dongjieshequ | points.csv:3(编码) | 第2行重复",
                "东街公厕 | 西街社区 | points.csv:3(点位) | 与areas.csv第3行重复",
                "东街公厕 | 城关镇 | points.csv:3(点位) | 与units.csv第2行重复",
                "东街公厕 | 东街/公厕 | points.csv:3(点位) | 不用“/”",
                "东街公厕,东街社区 | ,东街社区 | points.csv:3(点位) | 请写明点位",
                "西街一网格,车站 | 西街二网格,车站 | points.csv:4(所在区域) | areas.csv 里没有区域“西街二网格”",
            })
    void faultsOfTheTableAreToldWithTheirCell(String before, String after, String place, String message)
            throws IOException {
        change("points.csv", before, after == null ? "" : after);

        assertThat(faults()).anyMatch(fault -> fault.startsWith(place) && fault.contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members: points, points: sheets | members: points, points: of-object, of: communities | points 应是 sheets",
                "{kind: quarter, groups: [communities] | {kind: quarter, groups: [check-points] | 点位组只能写在 month 的 groups 里",
                "members: objects, kinds | members: linked-units, kinds | 不能按检查点位组“check-points”确定成员",
            })
    void faultsBetweenGroupsAndPointsAreTold(String before, String after, String message) throws IOException {
        change("programme.yaml", before, after);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("programme.yaml:") && fault.contains(message));
    }

    @Test
    void aPointThatCountsForNobodyIsAFault() throws IOException {
        change("areas.csv", "西街一网格,网格,西街社区", "西街一网格,网格,");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("points.csv:4(所在区域)") && fault.contains("不会计入"));
    }

    @Test
    void aGroupOfPointsWithoutTheTableIsAFaultAndTheTableWithoutAGroup() throws IOException {
        Files.delete(pack.resolve("points.csv"));

        assertThat(faults()).anyMatch(fault -> fault.startsWith("points.csv") && fault.contains("要有这张表"));

        Files.copy(SHIQIAO.resolve("points.csv"), pack.resolve("points.csv"));
        change(
                "programme.yaml",
                "check-points, name: 检查点位, members: points",
                "check-points, name: 检查点位, members: objects");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("points.csv") && fault.contains("没有考评组抽取这些点位"));
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

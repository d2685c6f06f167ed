package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of milestones, checked as an administrator would have it. */
class MilestoneSectionTests {

    private static final String HEAD = "节点,总体评分下限,问题清单整改达标率下限(%),其他要求\n";

    private final PackCheck check = PackCheck.standard();

    @Test
    void aPackMaySayNothingOrAllOfIt() {
        assertThat(faults(PackCopy.qingxi())).isEmpty();
        assertThat(faults(PackCopy.qingxi()
                        .with("milestones.csv", HEAD + "2025-06-30,75,95,档案齐全；队伍到位\n2025/7/31,80,98.5,")
                        .append(
                                "programme.yaml",
                                "milestones:\n  opens-before: 5\n  waits-after: {value: 3, origin: 文件规定}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opens-before: 0 | (milestones.opens-before) 应是1至60之间的工作日数",
                "opens-before: 三天 | (milestones.opens-before) 应是1至60之间的工作日数",
                "waits-after: 61 | (milestones.waits-after) 应是1至60之间的工作日数",
                "'waits-after: {value: 3, origin: 听说}' | origin 应是“文件规定”或“系统默认，可调整”",
                "wait-after: 3 | “milestones”下面没有键“wait-after”；可用：opens-before、waits-after",
            })
    void aWrongNumberIsToldWithItsKey(String line, String message) {
        assertThat(faults(PackCopy.qingxi().append("programme.yaml", "milestones:\n  " + line)))
                .singleElement()
                .asString()
                .startsWith("programme.yaml:")
                .contains(message);
    }

    @Test
    void theSectionIsAGroup() {
        assertThat(faults(PackCopy.qingxi().append("programme.yaml", "milestones: 3")))
                .singleElement()
                .asString()
                .contains("“milestones”下面应分行写");
    }

    @Test
    void aMonthHasOneMilestone() {
        assertThat(faults(PackCopy.qingxi().with("milestones.csv", HEAD + "2025-06-15,75,90,\n2025-06-30,80,95,")))
                .containsExactly("milestones.csv:3(节点) 同一个月只能有一个节点，第2行已有。");
    }

    @Test
    void aRequirementIsASentence() {
        assertThat(faults(PackCopy.qingxi().with("milestones.csv", HEAD + "2025-06-30,75,90," + "长".repeat(501))))
                .containsExactly("milestones.csv:2(其他要求) 每项要求不超过500字，各项用；隔开。");
    }

    @Test
    void wenshanHasItsFourMilestonesAndSaysWhichValueIsNotInTheDocument() {
        PackContents pack = PackReader.read(PackSource.folder(Path.of("programmes", "wenshan-2021")))
                .contents();

        assertThat(pack.rows("milestones.csv"))
                .extracting(row -> String.join(
                        " ",
                        row.cell("节点"),
                        row.cell("总体评分下限"),
                        row.cell("问题清单整改达标率下限(%)"),
                        row.cell("评估主体"),
                        row.cell("来源")))
                .containsExactly(
                        "2021-05-31 720 90 州级评估 文件规定",
                        "2021-06-30 750 95 省及红河州帮扶指导评估 文件规定",
                        "2021-07-31 800 98 州级评估 文件规定",
                        "2021-08-31 850 99.5 省、州两级帮扶指导联合评估 系统默认，可调整");
    }

    private List<String> faults(PackCopy pack) {
        return check.check(pack.source()).stream().map(PackFault::toString).toList();
    }
}

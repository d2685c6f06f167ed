package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of supervision visits, checked as an administrator would have it. */
class VisitSectionTests {

    private final PackCheck check = PackCheck.standard();

    @Test
    void wenshanOwesAVisitAWeekAndDrawsOne() {
        assertThat(faults(wenshan())).isEmpty();
        assertThat(faults(wenshan().with("visit-points.csv", "督战对象,点位\n砚山县,北门农贸市场\n砚山县,县客运站")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekly: true | weekly: 每周 | (visits.weekly) 应是 true（每周督战一次）或 false",
                "'random: {value: 1, origin: 系统默认，可调整}' | random: 几个 | (visits.random) 应是每周随机督查的对象数",
                "weekly: true | weekly: false | 随机督查从每周应督战的对象中抽取",
                "weekly: true | monthly: true | “visits”下面没有键“monthly”",
                "weekly: true | 'weekly: {value: true, origin: 听说}' | origin 应是",
            })
    void aWrongValueIsToldWithItsKey(String before, String after, String message) {
        assertThat(faults(wenshan().replace("programme.yaml", before, after)))
                .anyMatch(fault -> fault.startsWith("programme.yaml:") && fault.contains(message));
    }

    @Test
    void theSectionIsAGroupAndNeedsGroups() {
        assertThat(faults(PackCopy.qingxi().append("programme.yaml", "visits: 每周")))
                .anyMatch(fault -> fault.contains("“visits”下面应分行写"));
        assertThat(faults(PackCopy.qingxi().append("programme.yaml", "visits:\n  weekly: true")))
                .singleElement()
                .asString()
                .contains("每周督战需要督战组");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "砚山,北门市场 | (督战对象) areas.csv 里没有设督战组的督战对象“砚山”",
                "砚山县, | (点位) 请写明点位",
                "砚山县,县客运站 | (点位) 点位“县客运站”写了两次",
            })
    void aWrongPointIsToldWithItsRow(String row, String message) {
        assertThat(faults(wenshan().with("visit-points.csv", "督战对象,点位\n砚山县,县客运站\n" + row)))
                .singleElement()
                .asString()
                .startsWith("visit-points.csv:3")
                .contains(message);
    }

    @Test
    void aMisspeltColumnIsTold() {
        assertThat(faults(wenshan().with("visit-points.csv", "督战对象,点位,地址\n砚山县,县客运站,")))
                .singleElement()
                .asString()
                .contains("不认识的列“地址”");
    }

    @Test
    void everyGroupOfWenshanHasItsHeadsAsTheDocumentSays() {
        PackContents pack = PackReader.read(PackSource.folder(Path.of("programmes", "wenshan-2021")))
                .contents();

        assertThat(pack.rows("areas.csv"))
                .filteredOn(row -> row.cell("督战对象").equals("是"))
                .allSatisfy(row -> {
                    long heads = row.cell("区域").equals("马关县") ? 3 : 2;
                    assertThat(posts(pack, row.cell("督战组") + "组长")).isEqualTo(heads);
                    assertThat(posts(pack, row.cell("督战组") + "副组长")).isEqualTo(2);
                    assertThat(posts(pack, row.cell("督战组") + "联络员")).isEqualTo(1);
                })
                .hasSize(8);
    }

    private static long posts(PackContents pack, String duty) {
        return pack.rows("posts.csv").stream()
                .filter(row -> row.cell("职务").startsWith(duty))
                .count();
    }

    private static PackCopy wenshan() {
        return PackCopy.of(Path.of("programmes", "wenshan-2021"));
    }

    private List<String> faults(PackCopy pack) {
        return check.check(pack.source()).stream().map(PackFault::toString).toList();
    }
}

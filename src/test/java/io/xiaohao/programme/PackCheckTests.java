package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTests {

    private final PackCheck check = PackCheck.standard();

    @Test
    void thePackMadeByTheGuideHasNoFault() {
        assertThat(check.check(PackCopy.qingxi().source())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wencheng-2015", "wenshan-2021", "sheqi-2022"})
    void theBuiltInPacksHaveNoFault(String pack) {
        assertThat(check.check(PackSource.folder(Path.of("programmes", pack)))).isEmpty();
    }

    @Test
    void aDuplicateCodeIsToldWithBothRows() {
        assertThat(faults(PackCopy.qingxi().append("units.csv", "qingxi-zhujianju,县建设局,,,")))
                .containsExactly("units.csv:8(编码) “qingxi-zhujianju”与第2行重复，每行应各不相同。");
    }

    @Test
    void aDuplicateNameIsAFaultHoweverItIsSpelled() {
        assertThat(faults(PackCopy.qingxi().append("areas.csv", "qingxi-x,老街社区(南街、北街),社区,,是")))
                .containsExactly("areas.csv:6(区域) “老街社区(南街、北街)”与第4行重复，每行应各不相同。");
    }

    @Test
    void anUnknownUnitInTheResponsibilityTableIsToldWithItsCell() {
        assertThat(faults(PackCopy.qingxi().replace("responsibilities.csv", "县税务局、东溪村委会", "县税务分局、东溪村委会")))
                .containsExactly("responsibilities.csv:3(责任单位) units.csv 里没有单位“县税务分局”；几个名称之间用顿号“、”分开。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "responsibilities.csv | 东溪村, | 西溪村, | areas.csv 里没有区域“西溪村”",
                "responsibilities.csv | 县领导01,县住建局 | 县领导09,县住建局 | posts.csv 里没有岗位“县领导09”",
                "responsibilities.csv | 县住建局,县税务局 | ,县住建局、县税务局、县住建局x | units.csv 里没有单位“县住建局x”",
                "responsibilities.csv | 县卫健局,县税务局 | 县卫健局,县税务局、县卫健局 | 已是牵头单位",
                "responsibilities.csv | 县卫健局,县税务局 | , | 不能都为空",
                "categories.csv | 县卫健局 | 县药监局 | units.csv 里没有单位“县药监局”",
                "categories.csv | 县卫健局 | 县卫健局、县住建局 | 只能有一个条线主管单位",
                "categories.csv | 病媒生物防制 | 市容环境 | 在本表里重复",
                "lists.csv | 省级反馈,是,否 | 省级反馈,是,是 | 应恰好有一行是“是”，现在有2行",
                "lists.csv | 省级反馈,是,否 | 省级反馈,对,否 | 应是“是”或“否”，现在是“对”",
                "units.csv | qingxi-shuiwuju | shuiwuju | 编码应以“qingxi-”开头",
                "units.csv | qingxi-shuiwuju | qingxi-Shuiwuju | 只用小写字母",
                "units.csv | qingxi-shuiwuju | qingxi-shuiwuju-shuiwuju-shuiwuju-shuiwuju | 不超过40个字符",
                "units.csv | qingxi-shuiwuju | qingxi-shuiwuju-heads | 不能以 -heads 结尾",
                "units.csv | 县税务局,,是 | 县税务局,,对 | 应是“是”或“否”，现在是“对”",
                "units.csv | 县环卫所,县住建局 | 县环卫所,县建设局 | “上级单位”列引用了本表没有的“县建设局”",
                "areas.csv | 东溪村,行政村 | 东溪村,自然村 | 区域类型应是",
                "areas.csv | 网格,老街社区（南街、北街） | 网格,新街 | “上级区域”列引用了本表没有的“新街”",
                "posts.csv | 指挥长,创建 | 总指挥,创建 | 岗位类型应是",
                "posts.csv | 县住建局局长,县住建局 | 县住建局局长,县建设局 | units.csv 里没有单位“县建设局”",
                "posts.csv | 系统默认，可调整 | 大家说的 | 应是“文件规定”或“系统默认，可调整”",
                "programme.yaml | from: 2025-03-01 | from: 2025-02-30 | 应是日期",
                "programme.yaml | to: 2025-12-31 | to: 2024-12-31 | 早于开始日期2025-03-01",
                "programme.yaml | code: qingxi-2025 | code: dongxi-2025 | 方案编码应是政府编码",
                "programme.yaml | self-led: false | self-led: 也许 | 应是 true（是）或 false（否）",
                "programme.yaml | full-mark: 100 | full-mark: 0 | 满分应是大于0的整数",
                "programme.yaml | full-mark: 100 | ful-mark: 100 | 不认识的键“ful-mark”",
                "programme.yaml | contact-leader | contact-laeder | “words”下面没有键“contact-laeder”",
                "programme.yaml | commander: 创建指挥部指挥长 | commander: 创建指挥部 | posts.csv 里没有岗位“创建指挥部”",
                "programme.yaml | [主要负责人, | [一把手, | 不认识的岗位类型“一把手”",
                "programme.yaml | value: QX2025 | value: 青2025 | 应是1至10个大写字母或数字",
                "programme.yaml | QX2025, origin: 系统默认，可调整 | QX2025, origin: 我定的 | origin 应是"
            })
    void aWrongValueIsToldWithWhatIsExpected(String file, String before, String after, String message) {
        PackCopy copy = PackCopy.qingxi().replace(file, before, after);

        assertThat(faults(copy))
                .anyMatch(fault -> fault.startsWith(file + ":") && fault.contains(message)
                        || fault.startsWith(file + " ") && fault.contains(message));
    }

    @Test
    void aMissingColumnIsToldWithAllThatMayBeThere() {
        assertThat(faults(PackCopy.qingxi().replace("lists.csv", "上级清单", "上级的清单")))
                .contains("lists.csv:1(上级清单) 缺少“上级清单”列；表头应有：问题清单、上级清单、默认、序号、备注、来源。")
                .anyMatch(fault -> fault.startsWith("lists.csv:1(上级的清单) 不认识的列"));
    }

    @Test
    void aMissingFileIsToldWithItsColumns() {
        assertThat(faults(PackCopy.qingxi().without("categories.csv")))
                .containsExactly("categories.csv 方案包里没有这张表；表头应有：问题类别、条线主管单位、序号、备注、来源。");
        assertThat(faults(PackCopy.qingxi().without("programme.yaml"))).anyMatch(fault -> fault.contains("方案包里没有这个文件"));
    }

    @Test
    void aMisspelledFileIsNotPassedOver() {
        assertThat(faults(PackCopy.qingxi().with("catagories.csv", "问题类别\n其他")))
                .anyMatch(fault -> fault.startsWith("catagories.csv 不认识的表"));
        assertThat(faults(PackCopy.qingxi().with("programme.yml", "code: x")))
                .anyMatch(fault -> fault.startsWith("programme.yml 不认识的文件"));
    }

    @Test
    void superiorsThatRunInACircleAreAFault() {
        assertThat(faults(PackCopy.qingxi().replace("units.csv", "县住建局,,否", "县住建局,县环卫所,否")))
                .contains("units.csv:2(上级单位) 上级关系绕成了圈：沿着上级找下去又回到“县住建局”。");
        assertThat(faults(PackCopy.qingxi().replace("areas.csv", "城关镇,乡镇,,", "城关镇,乡镇,城关镇,")))
                .contains("areas.csv:2(上级区域) 上级关系绕成了圈：沿着上级找下去又回到“城关镇”。");
    }

    @Test
    void aTableInGbkIsToldHowToSaveIt() {
        PackCopy copy = PackCopy.qingxi();
        copy.with("units.csv", copy.text("units.csv").substring(1), Charset.forName("GBK"));

        assertThat(faults(copy)).contains("units.csv 文件不是 UTF-8 编码（可能是 GBK）；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。");
    }

    @Test
    void yamlThatCannotBeReadIsToldWithItsLine() {
        assertThat(faults(PackCopy.qingxi().replace("programme.yaml", "self-led: false", "\tself-led: false")))
                .anyMatch(fault -> fault.startsWith("programme.yaml:14 YAML 格式有误"));
        assertThat(faults(PackCopy.qingxi().append("programme.yaml", "code: qingxi-2026")))
                .anyMatch(fault -> fault.contains("同一个键写了两次"));
        assertThat(faults(PackCopy.qingxi().with("programme.yaml", "你好"))).anyMatch(fault -> fault.contains("键: 值"));
    }

    @Test
    void yamlFaultsOfValuesNameTheirLine() {
        assertThat(faults(PackCopy.qingxi().replace("programme.yaml", "from: 2025-03-01", "from: 明天")))
                .containsExactly("programme.yaml:10(period.from) 应是日期，例如 2025-01-01，现在是“明天”。");
    }

    @Test
    void quotesThatDoNotMatchAreToldWithTheirRow() {
        assertThat(faults(PackCopy.qingxi().append("lists.csv", "\"省级\"反馈,是,否,")))
                .anyMatch(fault -> fault.startsWith("lists.csv:4 引号不成对"));
    }

    @Test
    void anotherSeparatorThanTheCommaIsTold() {
        assertThat(faults(PackCopy.qingxi().with("lists.csv", "问题清单;上级清单;默认\n日常督查;否;是")))
                .anyMatch(fault -> fault.contains("各列之间应是英文逗号"));
    }

    @Test
    void aCellWithoutHeadingIsTold() {
        assertThat(faults(PackCopy.qingxi().append("categories.csv", "控烟,县卫健局,,说明")))
                .anyMatch(fault -> fault.startsWith("categories.csv:5(第4列) “说明”所在的列没有表头"));
    }

    @Test
    void whatExcelLeavesBehindDoesNotMatter() {
        PackCopy copy = PackCopy.qingxi()
                .append("categories.csv", ",,,,,")
                .append("categories.csv", "")
                .append("categories.csv", "控烟,县卫健局,");

        assertThat(faults(copy)).isEmpty();
    }

    @Test
    void selfLedObjectsNeedAUnitOfTheirName() {
        assertThat(faults(PackCopy.qingxi().replace("programme.yaml", "self-led: false", "self-led: true")))
                .anyMatch(fault -> fault.startsWith("areas.csv:3(区域) self-led 为 true 时"));
    }

    @Test
    void noSupervisedObjectIsAFault() {
        assertThat(faults(PackCopy.qingxi().replace("areas.csv", ",是", ",否")))
                .anyMatch(fault -> fault.contains("至少要有一个区域"));
    }

    @Test
    void milestonesAreCheckedAgainstTheFullMark() {
        PackCopy copy = PackCopy.qingxi()
                .with("milestones.csv", "节点,总体评分下限,问题清单整改达标率下限(%)\n2025/6/30,95,99.5\n2025-13-01,101,100.5");

        assertThat(faults(copy))
                .containsExactly(
                        "milestones.csv:3(节点) 应是日期，例如 2021-05-31，现在是“2025-13-01”。",
                        "milestones.csv:3(总体评分下限) 应是0到100之间的数，至多两位小数，现在是“101”。",
                        "milestones.csv:3(问题清单整改达标率下限(%)) 应是0到100之间的数，至多两位小数，现在是“100.5”。");
    }

    @Test
    void aSectionIsKnownOnceAModuleRegistersItAndCheckedByThatModule() {
        PackCopy copy = PackCopy.qingxi()
                .append("programme.yaml", "reports: {due: never}")
                .with("report-groups.csv", "组\n一组");

        assertThat(faults(copy)).hasSize(2);
        assertThat(new PackCheck(List.of(new Reports()), List.of()).check(copy.source()))
                .extracting(PackFault::toString)
                .containsExactly("programme.yaml:23(reports.due) 不能是“never”。");
    }

    private List<String> faults(PackCopy copy) {
        return check.check(copy.source()).stream().map(PackFault::toString).toList();
    }

    private static final class Reports implements PackSection {

        @Override
        public String key() {
            return "reports";
        }

        @Override
        public Set<String> tables() {
            return Set.of("report-groups.csv");
        }

        @Override
        public List<PackFault> check(JsonNode section, PackContents pack) {
            String due = section.path("due").asText();
            return pack.rows("report-groups.csv").isEmpty()
                    ? List.of()
                    : List.of(pack.fault("reports.due", "不能是“%s”。".formatted(due)));
        }
    }
}

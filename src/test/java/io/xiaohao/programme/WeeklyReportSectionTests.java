package io.xiaohao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code weekly-reports} of a pack, and each fault in it with its line. */
class WeeklyReportSectionTests {

    private static final String SECTION = """

            weekly-reports:
              asked: 全部单位
              form: 周自评
              due-at: {value: "17:00", origin: 系统默认，可调整}
              review-days: 2
              copies: [县创建指挥部办公室]
            """;

    private final PackCheck check = PackCheck.standard();

    @Test
    void aPackMayDoWithoutIt() {
        assertThat(check.check(PackCopy.qingxi().source())).isEmpty();
    }

    @Test
    void aPackMayHaveIt() {
        assertThat(faults(SECTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asked: 全部单位 | asked: 大家 | weekly-reports.asked | 应是“有未销号问题的督战对象”“全部单位”或“不要求”，现在是“大家”",
                "asked: 全部单位 | longest-text: 100 | weekly-reports.asked | 现在是“”",
                "form: 周自评 | form: 月报 | weekly-reports.form | 应是“周报”或“周自评”，现在是“月报”",
                "form: 周自评 | from: 周自评 | weekly-reports.from | 没有键“from”",
                "17:00 | 25:00 | weekly-reports.due-at | 应是加引号的24小时制时刻",
                "17:00 | 08:00 | weekly-reports.due-at | 报送截止时刻应晚于布置时刻09:00",
                "17:00 | 19:00 | weekly-reports.digest-at | 每周汇总的时刻不应早于报送截止时刻19:00",
                "系统默认，可调整 | 大家说的 | weekly-reports.due-at | origin 应是",
                "review-days: 2 | review-days: 0 | weekly-reports.review-days | 应是1至20的整数",
                "review-days: 2 | longest-text: 9000 | weekly-reports.longest-text | 应是1至4000的整数",
                "[县创建指挥部办公室] | [] | weekly-reports.copies | 应是抄送单位的名称"
            })
    void aFaultIsToldWithItsKey(String before, String after, String key, String message) {
        assertThat(SECTION).contains(before);

        List<PackFault> faults = faults(SECTION.replace(before, after));

        assertThat(faults).isNotEmpty();
        assertThat(faults).anySatisfy(fault -> assertThat(fault.toString())
                .startsWith("programme.yaml:")
                .contains("(" + key + ")", message));
    }

    @Test
    void aSectionThatIsNoneIsTold() {
        assertThat(faults("\nweekly-reports: 要\n"))
                .extracting(PackFault::message)
                .anyMatch(message -> message.contains("下面应分行写"));
    }

    private List<PackFault> faults(String section) {
        PackCopy pack = PackCopy.qingxi();
        return check.check(pack.with("programme.yaml", pack.text("programme.yaml") + section)
                .source());
    }
}

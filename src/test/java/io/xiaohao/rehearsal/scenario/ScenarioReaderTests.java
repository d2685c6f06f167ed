package io.xiaohao.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTests {

    private static final String FRAME = """
            programme: wenshan-2021
            from: 2021-05-30T08:00
            to: 2021-07-05T18:00
            """;

    @Test
    void theContractsExampleIsReadAsItStands() {
        Scenario scenario = read("""
                programme: wenshan-2021            # a built-in pack, or a path to a pack's folder
                from: 2021-05-30T08:00
                to:   2021-07-05T18:00
                autopilot: true                    # whoever gets a task does it well
                neglect:                           # except these
                  - {task: submit-weekly-report, object: 丘北县, from: 2021-06-07, to: 2021-06-20}
                  - {task: rectify-issue, issue: T-2}
                steps:
                  - {at: 2021-06-01T10:00, register: {number: T-1, area: 砚山县, category: 市容环境, severity: GENERAL, description: 背街小巷垃圾积存, deadline: 2021-06-08}}
                  - {at: 2021-06-03T10:00, complete: rectify-issue, issue: T-1, with: {outcome: SUBMITTED, measures: 清运完毕}}
                  - {at: 2021-06-29T10:00, complete: record-evaluation, object: 砚山县, period: 2021-06, with: {points: 745, requirementsMet: true}}
                """);
        assertThat(scenario.programme()).isEqualTo("wenshan-2021");
        assertThat(scenario.from()).isEqualTo(LocalDateTime.parse("2021-05-30T08:00"));
        assertThat(scenario.to()).isEqualTo(LocalDateTime.parse("2021-07-05T18:00"));
        assertThat(scenario.autopilot()).isTrue();
        assertThat(scenario.neglect())
                .containsExactly(
                        new Neglect(
                                6,
                                "submit-weekly-report",
                                null,
                                "丘北县",
                                null,
                                LocalDate.parse("2021-06-07"),
                                LocalDate.parse("2021-06-20")),
                        new Neglect(7, "rectify-issue", "T-2", null, null, null, null));
        assertThat(scenario.steps()).extracting(Step::line).containsExactly(9, 10, 11);
        assertThat(scenario.steps())
                .extracting(Step::verb)
                .containsExactly(Verb.REGISTER, Verb.COMPLETE, Verb.COMPLETE);
        assertThat(scenario.steps())
                .extracting(step -> step.about().businessKey())
                .containsExactly(null, "T-1", "2021-06/砚山县");
        assertThat(scenario.steps().get(0).content().get("deadline").asText()).isEqualTo("2021-06-08");
        assertThat(scenario.steps().get(2).with()).isEqualTo(Map.of("points", "745", "requirementsMet", "true"));
    }

    @Test
    void everyValueIsATextWhetherQuotedOrNot() {
        Scenario scenario = read(FRAME + """
                steps:
                  - {at: "2021-06-01", register: {number: 0123, area: on, category: yes, description: 1.50, place: '2021-06-08', list: "null"}}
                """);
        Step step = scenario.steps().get(0);
        assertThat(step.at()).isEqualTo(LocalDateTime.parse("2021-06-01T00:00"));
        assertThat(step.content().get("number").asText()).isEqualTo("0123");
        assertThat(step.content().get("area").asText()).isEqualTo("on");
        assertThat(step.content().get("category").asText()).isEqualTo("yes");
        assertThat(step.content().get("description").asText()).isEqualTo("1.50");
        assertThat(step.content().get("place").asText()).isEqualTo("2021-06-08");
        assertThat(step.content().get("list").asText()).isEqualTo("null");
    }

    @Test
    void aKeyWithoutAValueIsAsIfItWereNotThere() {
        Scenario scenario = read(FRAME + """
                autopilot:
                steps:
                  - at: 2021-06-01T10:00:30
                    complete: rectify-issue
                    issue: T-1
                    as: ~
                    with: {outcome: SUBMITTED, measures: null}
                """);
        assertThat(scenario.autopilot()).isFalse();
        assertThat(scenario.steps().get(0).at()).isEqualTo(LocalDateTime.parse("2021-06-01T10:00:30"));
        assertThat(scenario.steps().get(0).account()).isNull();
        assertThat(scenario.steps().get(0).with()).isEqualTo(Map.of("outcome", "SUBMITTED"));
    }

    @Test
    void jsonIsTakenWithTabsAndEscapes() {
        Scenario scenario =
                read("{\n\t\"programme\":\"packs\\/my\",\n\t\"from\":\"2021-05-30\",\t\"to\":\"2021-06-30\","
                        + "\n\t\"autopilot\":true,\n\t\"steps\":[\n\t\t{\"at\":\"2021-06-01\",\"complete\":\"dispatch-issue\",\"issue\":\"T-1\","
                        + "\n\t\t \"with\":{\"parts\":[{\"unit\":\"砚山县\",\"place\":\"\\u897f\\\"门\\\"\\\\\"}]}}]}");
        assertThat(scenario.programme()).isEqualTo("packs/my");
        assertThat(scenario.autopilot()).isTrue();
        assertThat(scenario.steps().get(0).line()).isEqualTo(6);
        assertThat(scenario.steps().get(0).with())
                .isEqualTo(Map.of("parts", "[{\"unit\":\"砚山县\",\"place\":\"西\\\"门\\\"\\\\\"}]"));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFF" + FRAME).programme()).isEqualTo("wenshan-2021");
    }

    @Test
    void aListInAnAnswerBecomesItsJsonText() {
        Scenario scenario = read(FRAME + """
                steps:
                  - at: 2021-06-01T10:00
                    complete: dispatch-issue
                    issue: T-1
                    with:
                      decision: ASSIGN
                      parts:
                        - {unit: 砚山县, deadline: 2021-06-08}
                """);
        assertThat(scenario.steps().get(0).with().get("parts"))
                .isEqualTo("[{\"unit\":\"砚山县\",\"deadline\":\"2021-06-08\"}]");
    }

    @Test
    void theCalendarIsTakenInEveryForm() {
        Scenario scenario = read(FRAME + """
                steps:
                  - {at: 2021-06-01, calendar: days.csv}
                  - {at: 2021-06-01, calendar: {file: days.csv}}
                  - {at: 2021-06-01, calendar: {date: 2021-06-11, kind: 休, name: 临时放假}}
                  - {at: 2021-06-01, calendar: [{date: 2021-06-12, kind: WORKDAY}]}
                  - {at: 2021-06-01, calendar: {days: [{date: 2021-06-12, kind: 班}]}}
                """);
        assertThat(scenario.steps())
                .extracting(step -> step.content().toString())
                .containsExactly(
                        "\"days.csv\"",
                        "\"days.csv\"",
                        "[{\"date\":\"2021-06-11\",\"kind\":\"HOLIDAY\",\"name\":\"临时放假\"}]",
                        "[{\"date\":\"2021-06-12\",\"kind\":\"WORKDAY\",\"name\":\"日历调整\"}]",
                        "[{\"date\":\"2021-06-12\",\"kind\":\"WORKDAY\",\"name\":\"日历调整\"}]");
    }

    @Test
    void severalResponsibleUnitsMayBeAList() {
        Scenario scenario = read(FRAME + """
                steps:
                  - {at: 2021-06-01, register: {area: 砚山县, responsibleUnits: [砚山县, 西畴县]}}
                """);
        assertThat(scenario.steps().get(0).content().get("responsibleUnits").asText())
                .isEqualTo("砚山县、西畴县");
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        List<String> faults = faults("""
                programme: wenshan-2021
                from: 2021-05-30T08:00
                to: 2021-06-31
                speed: fast
                autopilot: yes
                neglect:
                  - {task: rectify-isue}
                  - {from: 2021-06-01}
                  - {task: rectify-issue, object: 砚山县, unit: 砚山县}
                  - {task: rectify-issue, from: 2021-06-02, to: 2021-06-01}
                steps:
                  - {at: 2021-06-01T10:00, close: T-1}
                  - {complete: rectify-issue, issue: T-1}
                  - {at: 2021-06-01T25:00, complete: rectify-issue, issue: T-1}
                  - {at: 2021-06-01, register: {area: 砚山县, deadline: 8.6., kind: SLOW, colour: red}}
                  - {at: 2021-06-01, register: {area: 砚山县}, complete: rectify-issue, issue: T-1}
                  - {at: 2021-06-01, complete: score-object, object: 砚山县}
                  - {at: 2021-06-01, complete: rectify-issue}
                  - {at: 2021-06-01, register: {area: 砚山县, area: 丘北县}}
                  - {at: 2021-06-01, calendar: {date: 2021-02-29, kind: 节}}
                  - {at: 2021-06-01, import: [a.xlsx]}
                  - nothing
                """);
        assertThat(faults).hasSize(22);
        assertThat(faults.get(0)).isEqualTo("第3行：“to”的“2021-06-31”不是有效时刻，应如2021-06-01T10:00或2021-06-01。");
        assertThat(faults.get(1)).isEqualTo("第4行：场景不认识键“speed”，可用：programme、from、to、autopilot、neglect、steps。");
        assertThat(faults.get(2)).isEqualTo("第5行：“autopilot”的“yes”应是true或false。");
        assertThat(faults.get(3)).startsWith("第7行：没有任务“rectify-isue”，可用：");
        assertThat(faults.get(4)).isEqualTo("第8行：neglect的每一项至少要有 task、issue、object 或 unit 之一。");
        assertThat(faults.get(5)).isEqualTo("第9行：“object”和“unit”只能写一个。");
        assertThat(faults.get(6)).isEqualTo("第10行：neglect的结束日 2021-06-01 早于起始日 2021-06-02。");
        assertThat(faults.get(7)).startsWith("第12行：步骤没有动作，应有 register、complete、import");
        assertThat(faults.get(8)).startsWith("第12行：步骤不认识键“close”");
        assertThat(faults.get(9)).isEqualTo("第13行：步骤缺少“at”（时刻）。");
        assertThat(faults.get(10)).startsWith("第14行：“at”的“2021-06-01T25:00”不是有效时刻");
        assertThat(faults.get(11)).isEqualTo("第15行：“deadline”的“8.6.”不是有效日期，应如2021-06-01。");
        assertThat(faults.get(12)).startsWith("第15行：“kind”的“SLOW”不存在");
        assertThat(faults.get(13)).startsWith("第15行：register不认识键“colour”");
        assertThat(faults.get(14)).isEqualTo("第16行：一个步骤只能有一个动作，这里同时有“register”和“complete”。");
        assertThat(faults.get(15)).startsWith("第17行：complete写了“object”或“unit”，还要写“period”");
        assertThat(faults.get(16)).startsWith("第18行：complete要写明“issue”");
        assertThat(faults.get(17)).isEqualTo("第19行：register的键“area”重复了（第一次在第19行）。");
        assertThat(faults.get(18)).startsWith("第20行：“date”的“2021-02-29”不是有效日期");
        assertThat(faults.get(19)).startsWith("第20行：“kind”的“节”不存在");
        assertThat(faults.get(20)).isEqualTo("第21行：“import”后面应是文件路径。");
        assertThat(faults.get(21)).isEqualTo("第22行：步骤应写成“{键: 值, …}”。");
    }

    @Test
    void stepsOutsideTheScenariosTimeAreFaults() {
        List<String> faults = faults(FRAME + """
                steps:
                  - {at: 2021-05-30T07:59, register: {area: 砚山县}}
                  - {at: 2021-07-05T18:00:01, register: {area: 砚山县}}
                  - {at: 2021-07-05T18:00, register: {area: 砚山县}}
                """);
        assertThat(faults)
                .containsExactly(
                        "第5行：步骤早于起始时刻：2021-05-30T07:59 在 2021-05-30T08:00 之前。",
                        "第6行：步骤晚于结束时刻：2021-07-05T18:00:01 在 2021-07-05T18:00 之后。");
    }

    @Test
    void anEndBeforeTheBeginningIsAFault() {
        assertThat(faults("programme: p\nfrom: 2021-06-02\nto: 2021-06-01\n"))
                .containsExactly("第3行：结束时刻 2021-06-01T00:00 早于起始时刻 2021-06-02T00:00。");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(faults(FRAME + "steps: [1, 2\nneglect: 3\n"))
                .singleElement()
                .asString()
                .startsWith("第5行：YAML写法有误");
        assertThat(faults("programme: p\n\tfrom: x\n"))
                .singleElement()
                .asString()
                .startsWith("第2行：YAML写法有误");
        assertThat(faults("")).singleElement().asString().startsWith("第1行：场景应写成“键: 值”");
        assertThat(faults("- a\n- b\n")).singleElement().asString().startsWith("第1行：场景应写成“键: 值”");
    }

    @Test
    void aDocumentThatContainsItselfEnds() {
        assertThat(faults(FRAME
                        + "steps:\n  - {at: 2021-06-01, complete: rectify-issue, issue: T-1, with: {a: &x [*x]}}\n"))
                .singleElement()
                .asString()
                .startsWith("第5行：这里嵌套超过20层");
    }

    @Test
    void aFileThatIsMissingOrNotUtf8IsAFault(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.yaml");
        ScenarioFaults none = catchThrowableOfType(ScenarioFaults.class, () -> ScenarioReader.read(missing));
        assertThat(none).hasMessageContaining("找不到场景文件");
        Path gbk = Files.write(folder.resolve("gbk.yaml"), "programme: 文山".getBytes(Charset.forName("GBK")));
        ScenarioFaults wrong = catchThrowableOfType(ScenarioFaults.class, () -> ScenarioReader.read(gbk));
        assertThat(wrong).hasMessageContaining("不是UTF-8编码");
    }

    private static Scenario read(String text) {
        return ScenarioReader.read(Path.of("scenario.yaml"), text);
    }

    private static List<String> faults(String text) {
        ScenarioFaults faults = catchThrowableOfType(ScenarioFaults.class, () -> read(text));
        return faults.faults().stream().map(ScenarioFault::toString).toList();
    }
}

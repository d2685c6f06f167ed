package io.xiaohao.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.DecisionTableFile;
import io.xiaohao.programme.PackFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionTableCompilerTests {

    private static final Path OWN = Path.of("src/test/resources/packs/qingxi-2025/issue-deadlines.dmn");

    private String text;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(OWN);
    }

    @Test
    void aTableThatTakesThePlaceOfASharedOneHasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatIsNoDmnIsToldWithItsFile() {
        text = "<decision>";

        assertThat(faults()).singleElement().asString().startsWith("own.dmn 决策表不能编译");
    }

    @Test
    void anUnknownHitPolicyDoesNotCompile() {
        replace("hitPolicy=\"FIRST\"", "hitPolicy=\"LUCKY\"");

        assertThat(faults()).singleElement().asString().startsWith("own.dmn 决策表不能编译");
    }

    @Test
    void aHitPolicyWithSeveralResultsIsAFault() {
        replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"");

        assertThat(faults()).singleElement().asString().contains("命中策略");
    }

    @Test
    void aCellThatIsNoFeelIsToldWithItsRuleAndColumn() {
        replace("<text>\"LIMITED\"</text>", "<text>\"LIMITED</text>");
        replace("<text>5</text>", "<text>5 天 (</text>");

        assertThat(faults())
                .containsExactly(
                        "own.dmn(第2条规则“整改类别”) “\"LIMITED”不是正确的写法；文字要用英文双引号括起来，例如 \"GRAVE\"。",
                        "own.dmn(第2条规则“默认期限（工作日）”) “5 天 (”不是正确的写法；文字要用英文双引号括起来，例如 \"GRAVE\"。");
    }

    @Test
    void aTableThatReplacesNothingIsAFault() {
        text = text.replace("qingxi-2025.issue-deadlines", "issue-deadlines");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("应是“qingxi-2025.”加上")
                .contains("issue-deadlines");

        text = text.replace("\"issue-deadlines\"", "\"qingxi-2025.issue-deadline\"");
        assertThat(faults()).singleElement().asString().startsWith("own.dmn(qingxi-2025.issue-deadline)");
    }

    @Test
    void aMissingOutputAndAnInputNobodyFillsAreFaults() {
        replace("name=\"workingDays\"", "name=\"days\"");
        replace("<text>kind</text>", "<text>weather</text>");

        assertThat(faults())
                .containsExactly(
                        "own.dmn(qingxi-2025.issue-deadlines) 缺少输出列“workingDays”（Output name）；通用决策表有这一列。",
                        "own.dmn(qingxi-2025.issue-deadlines) 输入“weather”系统不会给出；可用的输入：kind。");
    }

    @Test
    void aMissingTimeToLiveIsAFault() {
        replace(" camunda:historyTimeToLive=\"P1825D\"", "");

        assertThat(faults()).singleElement().asString().contains("P1825D");
    }

    private void replace(String before, String after) {
        assertThat(text).contains(before);
        text = text.replace(before, after);
    }

    private List<String> faults() {
        DecisionTableFile file = new DecisionTableFile("qingxi-2025", "own.dmn", text.getBytes(StandardCharsets.UTF_8));
        return new DecisionTableCompiler()
                .check(file).stream().map(PackFault::toString).toList();
    }
}

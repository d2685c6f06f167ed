package io.xiaohao;

import static io.xiaohao.ProcessModels.KEBAB_CASE;
import static io.xiaohao.ProcessModels.files;
import static io.xiaohao.ProcessModels.isChinese;
import static io.xiaohao.ProcessModels.stem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables, shared and of the built-in packs, can be read in Cockpit by somebody who knows no code. */
class DecisionModelTests {

    private static final Path SHARED = Path.of("processes");
    private static final Path PACKS = Path.of("programmes");

    static Stream<Table> tables() {
        Stream<Table> shared = files(SHARED, ".dmn").stream().map(file -> new Table(stem(file), file));
        Stream<Table> own = files(PACKS, "").stream()
                .filter(Files::isDirectory)
                .flatMap(pack -> files(pack, ".dmn").stream())
                .map(file -> new Table(file.getParent().getFileName() + "." + stem(file), file));
        return Stream.concat(shared, own);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTableCompiles(Table table) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        assertThat(engine.parseDecisions(table.model())).isNotEmpty();
    }

    /** The engine would only notice a mistyped cell when its rule is asked. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyCellIsFeel(Table table) {
        FeelEngineApi feel = FeelEngineBuilder.forJava().build();
        Stream<String> questions = table.content().getInputs().stream()
                .map(input -> text(input.getInputExpression().getText()));
        Stream<String> results = table.content().getRules().stream()
                .flatMap(rule -> rule.getOutputEntries().stream())
                .map(entry -> text(entry.getText()));
        Stream<String> conditions = table.content().getRules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .map(entry -> text(entry.getText()));
        assertThat(Stream.concat(questions, results).filter(text -> !text.isEmpty()))
                .allMatch(text -> feel.parseExpression(text).isSuccess());
        assertThat(conditions.filter(text -> !text.isEmpty()))
                .allMatch(text -> feel.parseUnaryTests(text).isSuccess());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theFileHoldsTheOneDecisionItIsNamedAfter(Table table) {
        assertThat(table.model().getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(table.key());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void idsAreWordsJoinedByHyphens(Table table) {
        assertThat(table.model().getModelElementsByType(DmnElement.class).stream()
                        .map(DmnElement::getId)
                        .filter(id -> id != null && !id.equals(table.key()))
                        .filter(id -> !KEBAB_CASE.matcher(id).matches()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDecisionIsExplainedInChinese(Table table) {
        Decision decision = table.decision();
        assertThat(isChinese(decision.getName())).as("name").isTrue();
        assertThat(decision.getDescription()).as("description").isNotNull();
        assertThat(isChinese(decision.getDescription().getTextContent()))
                .as("description")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDecisionSaysHowLongItsHistoryIsKept(Table table) {
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void atMostOneRuleApplies(Table table) {
        assertThat(table.content().getHitPolicy()).isIn(HitPolicy.FIRST, HitPolicy.UNIQUE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnHasAChineseHeading(Table table) {
        assertThat(table.content().getInputs())
                .isNotEmpty()
                .extracting(Input::getLabel)
                .allMatch(ProcessModels::isChinese);
        assertThat(table.content().getOutputs())
                .isNotEmpty()
                .extracting(Output::getLabel)
                .allMatch(ProcessModels::isChinese);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleIsCompleteAndExplainedInChinese(Table table) {
        assertThat(table.content().getRules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(isChinese(descriptionOf(rule))).as(rule.getId()).isTrue();
            assertThat(rule.getInputEntries())
                    .as(rule.getId())
                    .hasSameSizeAs(table.content().getInputs());
            assertThat(rule.getOutputEntries())
                    .as(rule.getId())
                    .hasSameSizeAs(table.content().getOutputs());
        });
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String descriptionOf(Rule rule) {
        return rule.getDescription() == null ? null : rule.getDescription().getTextContent();
    }

    /**
     * One file.
     *
     * @param key what its decision is called
     * @param file where it lies
     */
    record Table(String key, Path file) {

        DmnModelInstance model() {
            return Dmn.readModelFromFile(file.toFile());
        }

        Decision decision() {
            return List.copyOf(model().getModelElementsByType(Decision.class)).get(0);
        }

        DecisionTable content() {
            return List.copyOf(decision().getChildElementsByType(DecisionTable.class))
                    .get(0);
        }

        @Override
        public String toString() {
            return key;
        }
    }
}

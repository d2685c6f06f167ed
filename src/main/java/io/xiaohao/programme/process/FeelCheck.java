package io.xiaohao.programme.process;

import io.xiaohao.programme.DecisionTableFile;
import io.xiaohao.programme.PackFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Finds cells of a decision table that are no FEEL; the engine itself would only notice when a rule is asked. */
final class FeelCheck {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final DecisionTableFile file;
    private final List<PackFault> faults = new ArrayList<>();

    private FeelCheck(DecisionTableFile file) {
        this.file = file;
    }

    static List<PackFault> check(DecisionTableFile file, DecisionTable table) {
        FeelCheck check = new FeelCheck(file);
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        inputs.forEach(input -> check.expression("输入“%s”".formatted(label(input)), input.getInputExpression()));
        int number = 1;
        for (Rule rule : table.getRules()) {
            check.rule(number++, rule, inputs, outputs);
        }
        return check.faults;
    }

    private void rule(int number, Rule rule, List<Input> inputs, List<Output> outputs) {
        List<InputEntry> conditions = List.copyOf(rule.getInputEntries());
        for (int column = 0; column < conditions.size(); column++) {
            condition("第%d条规则“%s”".formatted(number, label(inputs.get(column))), conditions.get(column));
        }
        List<OutputEntry> results = List.copyOf(rule.getOutputEntries());
        for (int column = 0; column < results.size(); column++) {
            expression("第%d条规则“%s”".formatted(number, label(outputs.get(column))), results.get(column));
        }
    }

    private void condition(String cell, UnaryTests entry) {
        if (isFeel(entry.getExpressionLanguage()) && !text(entry.getText()).isEmpty()) {
            note(cell, text(entry.getText()), FEEL.parseUnaryTests(text(entry.getText())));
        }
    }

    private void expression(String cell, LiteralExpression entry) {
        if (isFeel(entry.getExpressionLanguage()) && !text(entry.getText()).isEmpty()) {
            note(cell, text(entry.getText()), FEEL.parseExpression(text(entry.getText())));
        }
    }

    private void note(String cell, String text, ParseResult result) {
        if (!result.isSuccess()) {
            faults.add(new PackFault(file.name(), 0, cell, "“%s”不是正确的写法；文字要用英文双引号括起来，例如 \"GRAVE\"。".formatted(text)));
        }
    }

    private static boolean isFeel(String language) {
        return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String label(Input input) {
        return input.getLabel() == null ? input.getId() : input.getLabel();
    }

    private static String label(Output output) {
        return output.getLabel() == null ? output.getName() : output.getLabel();
    }
}

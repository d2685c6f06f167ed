package io.xiaohao.consequence;

import io.xiaohao.programme.DecisionTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;

/** The decision tables as they lie in the product's folders, asked without an application. */
final class DecisionFiles implements DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public Map<String, Object> decide(String programme, String decision, Map<String, Object> inputs) {
        Path own = Path.of("programmes", programme, decision + ".dmn");
        Path file = Files.exists(own) ? own : Path.of("processes", decision + ".dmn");
        DmnDecision table =
                engine.parseDecisions(Dmn.readModelFromFile(file.toFile())).get(0);
        DmnDecisionRuleResult rule =
                engine.evaluateDecisionTable(table, Variables.fromMap(inputs)).getSingleResult();
        return rule.getEntryMap();
    }
}

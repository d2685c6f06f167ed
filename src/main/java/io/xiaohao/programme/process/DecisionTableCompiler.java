package io.xiaohao.programme.process;

import io.xiaohao.programme.DecisionTableCheck;
import io.xiaohao.programme.DecisionTableFile;
import io.xiaohao.programme.PackFault;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Compiles a pack's own decision tables as the engine would, without one. Public, because {@link
 * java.util.ServiceLoader} makes it.
 */
public final class DecisionTableCompiler implements DecisionTableCheck {

    @Override
    public List<PackFault> check(DecisionTableFile file) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                    .buildEngine()
                    .parseDecisions(model);
            return faults(file, model);
        } catch (ModelException | DmnEngineException wrong) {
            return List.of(PackFault.of(file.name(), "决策表不能编译，请在 Camunda Modeler 中打开改正：%s".formatted(reason(wrong))));
        }
    }

    private static List<PackFault> faults(DecisionTableFile file, DmnModelInstance model) {
        List<PackFault> faults = new ArrayList<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            checkDecision(file, decision, faults);
        }
        if (model.getModelElementsByType(Decision.class).isEmpty()) {
            faults.add(PackFault.of(file.name(), "文件里没有决策表。"));
        }
        return faults;
    }

    private static void checkDecision(DecisionTableFile file, Decision decision, List<PackFault> faults) {
        String id = decision.getId();
        Map<String, SharedTable> shared = SharedTable.all();
        String prefix = file.programme() + ".";
        String sharedId = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        if (!shared.containsKey(sharedId)) {
            faults.add(fault(
                    file,
                    id,
                    "决策的编号（id）应是“%s”加上所替代的通用决策表的编号，可替代的有：%s。"
                            .formatted(
                                    prefix,
                                    String.join(
                                            "、",
                                            shared.keySet().stream().sorted().toList()))));
        }
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            faults.add(fault(file, id, "没有写历史保留期（History time to live），请填 P1825D。"));
        }
        DecisionTable table = decision.getChildElementsByType(DecisionTable.class).stream()
                .findFirst()
                .orElse(null);
        if (table == null) {
            faults.add(fault(file, id, "应是决策表（Decision table），不能是其他形式。"));
            return;
        }
        if (table.getHitPolicy() != HitPolicy.FIRST && table.getHitPolicy() != HitPolicy.UNIQUE) {
            faults.add(fault(file, id, "命中策略（Hit policy）应是 First 或 Unique，这样至多一条规则适用。"));
        }
        if (shared.containsKey(sharedId)) {
            faults.addAll(shared.get(sharedId).differences(file, id, table));
        }
        faults.addAll(FeelCheck.check(file, table));
    }

    private static PackFault fault(DecisionTableFile file, String id, String message) {
        return new PackFault(file.name(), 0, id, message);
    }

    private static String reason(Exception wrong) {
        Throwable cause = wrong;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("原因不明");
    }
}

package io.xiaohao.programme.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.refusal.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The decision tables in the engine. What they said is remembered for a minute, so that a thousand imported issues ask
 * once, and a table deployed anew soon holds.
 */
@Component
class EngineDecisionTables implements DecisionTables {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(60);
    private static final long REMEMBERED_AT_MOST = 10_000;

    private final DecisionService decisionService;
    private final RepositoryService repositoryService;
    private final NobodysName nobodysName;
    private final Cache<Question, Map<String, Object>> answers = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED_FOR)
            .maximumSize(REMEMBERED_AT_MOST)
            .build();

    EngineDecisionTables(
            @Lazy DecisionService decisionService,
            @Lazy RepositoryService repositoryService,
            NobodysName nobodysName) {
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
        this.nobodysName = nobodysName;
    }

    @Override
    public Map<String, Object> decide(String programme, String decision, Map<String, Object> inputs) {
        Question question = new Question(programme, decision, new HashMap<>(inputs));
        Map<String, Object> known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        Map<String, Object> answer = nobodysName.ask(() -> evaluate(question));
        answers.put(question, answer);
        return answer;
    }

    private Map<String, Object> evaluate(Question question) {
        DmnDecisionTableResult result = decisionService
                .evaluateDecisionTableByKey(key(question))
                .decisionDefinitionWithoutTenantId()
                .variables(question.inputs())
                .evaluate();
        DmnDecisionRuleResult rule = result.getSingleResult();
        if (rule == null) {
            throw Refusal.invalid(
                    null,
                    "决策表“%s”没有适用于%s的规则，请系统管理员补上。".formatted(question.decision(), question.inputs()));
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(rule.getEntryMap()));
    }

    /** The programme's own table, where it has been deployed, else the one that every programme shares. */
    private String key(Question question) {
        String own = question.programme() + "." + question.decision();
        boolean deployed = repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(own)
                        .withoutTenantId()
                        .latestVersion()
                        .count()
                > 0;
        return deployed ? own : question.decision();
    }

    private record Question(String programme, String decision, Map<String, Object> inputs) {}
}

package io.xiaohao.programme.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xiaohao.node.KeptView;
import io.xiaohao.node.ViewNews;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
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
    private final Programmes programmes;
    private final NobodysName nobodysName;
    private final Cache<Question, Map<String, Object>> answers = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED_FOR)
            .maximumSize(REMEMBERED_AT_MOST)
            .build();

    EngineDecisionTables(
            @Lazy DecisionService decisionService,
            @Lazy RepositoryService repositoryService,
            Programmes programmes,
            NobodysName nobodysName,
            ViewNews news) {
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
        this.programmes = programmes;
        this.nobodysName = nobodysName;
        news.onChange(KeptView.PROGRAMME, answers::invalidateAll);
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
                    null, "决策表“%s”没有适用于%s的规则，请系统管理员补上。".formatted(question.decision(), question.inputs()));
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(rule.getEntryMap()));
    }

    /** The programme's own table, where its pack brings one along, else the one that every programme shares. */
    private String key(Question question) {
        String own = question.programme() + "." + question.decision();
        return brought(question.programme(), own) && deployed(own) ? own : question.decision();
    }

    /** A table that has gone from the pack stays deployed for what once asked it, but no longer holds. */
    private boolean brought(String programme, String decision) {
        return programmes.find(programme).stream()
                .flatMap(found -> programmes.contents(found.code()).decisionTables().stream())
                .map(file -> Dmn.readModelFromStream(new ByteArrayInputStream(file.bytes())))
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .anyMatch(own -> own.getId().equals(decision));
    }

    private boolean deployed(String decision) {
        return repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .withoutTenantId()
                        .latestVersion()
                        .count()
                > 0;
    }

    private record Question(String programme, String decision, Map<String, Object> inputs) {}
}

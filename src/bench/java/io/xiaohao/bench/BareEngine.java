package io.xiaohao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone with the product's own model: the same nodes, tasks, timers, tenant and variable on the same database,
 * but every delegate empty and every group and instant a constant.
 */
final class BareEngine {

    private static final String KEY = "bare-issue-rectification";
    private static final String LATER = "2099-01-01T09:00:00";

    private final RuntimeService runtimeService;
    private final TransactionTemplate transactions;

    private BareEngine(RuntimeService runtimeService, PlatformTransactionManager transactions) {
        this.runtimeService = runtimeService;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Deploys the bare model beside the product's. */
    static BareEngine deploy(BenchApplication product) {
        product.bean(RepositoryService.class)
                .createDeployment()
                .name(KEY)
                .addString(KEY + ".bpmn", bareModel())
                .deploy();
        return new BareEngine(product.bean(RuntimeService.class), product.bean(PlatformTransactionManager.class));
    }

    private static String bareModel() {
        try (InputStream model = new ClassPathResource("processes/issue-rectification.bpmn").getInputStream()) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("process id=\"issue-rectification\"", "process id=\"" + KEY + "\"")
                    .replace("bpmnElement=\"issue-rectification\"", "bpmnElement=\"" + KEY + "\"")
                    .replaceAll("(<bpmn:message [^>]*name=\")", "$1bare-")
                    .replaceAll("(delegateExpression=\")\\$\\{\\w+}", "$1\\${bareStep}")
                    .replaceAll("(candidate(?:Groups|Users)=\")\\$\\{[^}]+}", "$1unit-bare")
                    .replaceAll("\\$\\{issueDates\\.[^}]+}", LATER)
                    .replaceAll("\\$\\{issueState\\.[^}]+}", "\\${false}")
                    .replaceAll("\\$\\{!issueState\\.[^}]+}", "\\${true}");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts so many instances, some at a time in one transaction. */
    void start(int instances, int aTransaction) {
        for (int started = 0; started < instances; started += aTransaction) {
            transactions.executeWithoutResult(status -> {
                for (int i = 0; i < aTransaction; i++) {
                    startOne();
                }
            });
        }
    }

    private void startOne() {
        runtimeService
                .createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(UUID.randomUUID().toString())
                .setVariables(Map.of("programme", ImportBench.PROGRAMME))
                .execute();
    }
}

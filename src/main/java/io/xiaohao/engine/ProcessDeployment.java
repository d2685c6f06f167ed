package io.xiaohao.engine;

import io.xiaohao.programme.DecisionTableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes, each with all its forms, and the decision tables, without tenant and only where something
 * changed. Explicitly, because the starter's own deployment leaves forms out and names resources differently inside a jar.
 */
@Component
class ProcessDeployment {

    private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:(forms/[a-z-]+\\.html)");

    private final RepositoryService repositoryService;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ProcessDeployment(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Deploys what {@code processes/} and {@code forms/} hold. */
    void deployShared() {
        for (Resource process : find("classpath*:processes/*.bpmn")) {
            deployProcess(process);
        }
        for (Resource table : find("classpath*:processes/*.dmn")) {
            deploy(table.getFilename(), read(table));
        }
    }

    /** Deploys the tables of the packs. */
    void deployTables(List<DecisionTableFile> tables) {
        for (DecisionTableFile table : tables) {
            deploy(table.programme() + "/" + table.name(), table.bytes());
        }
    }

    private void deployProcess(Resource process) {
        byte[] model = read(process);
        DeploymentBuilder deployment = builder(process.getFilename());
        deployment.addInputStream(process.getFilename(), new ByteArrayInputStream(model));
        Matcher forms = FORM_KEY.matcher(new String(model, StandardCharsets.UTF_8));
        while (forms.find()) {
            String form = forms.group(1);
            deployment.addInputStream(form, new ByteArrayInputStream(read(resources.getResource("classpath:" + form))));
        }
        deployment.deploy();
    }

    private void deploy(String name, byte[] bytes) {
        builder(name).addInputStream(name, new ByteArrayInputStream(bytes)).deploy();
    }

    /** Duplicates are filtered as a whole: with single filtering a changed process would lose its unchanged forms. */
    private DeploymentBuilder builder(String name) {
        return repositoryService.createDeployment().name(name).source("xiaohao").enableDuplicateFiltering(false);
    }

    private List<Resource> find(String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern))
                    .sorted(Comparator.comparing(resource -> Objects.requireNonNull(resource.getFilename())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + pattern, unreadable);
        }
    }

    private static byte[] read(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}

package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.programme.PackSource;
import io.xiaohao.programme.ProgrammePacks;
import io.xiaohao.security.AccountDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack whose own table {@code issue-requirements} asks for the heads' signature. */
interface HeadsSignOffPaths {

    String BUREAU_IN_LEAD = "qingxi-zhujianju";
    String OFFICE = "qingxi-huanweisuo";

    LoopFixture loop();

    @Test
    default void theHeadsSignWhatTheirUnitHandsIn(@TempDir Path folder) {
        Loop issue = registered(folder).submitBy(BUREAU_IN_LEAD).waitsAt("confirm-submission");
        assertThat(groupsOf(issue)).containsExactly("unit-qingxi-zhujianju-heads");

        issue.complete("confirm-submission", BUREAU_IN_LEAD, "confirmed", true, "opinion", "同意报送")
                .waitsAt("verify-rectification");
    }

    @Test
    default void whatTheHeadsRefuseGoesBack(@TempDir Path folder) {
        registered(folder)
                .submitBy(BUREAU_IN_LEAD)
                .complete("confirm-submission", BUREAU_IN_LEAD, "confirmed", false, "opinion", "材料不全")
                .waitsAt("rectify-issue");
    }

    @Test
    default void whatWasForwardedIsSignedByTheLeadUnitAndThenByItsHeads(@TempDir Path folder) {
        Loop issue = registered(folder)
                .complete("rectify-issue", BUREAU_IN_LEAD, "outcome", "FORWARD", "toUnit", "县环卫所")
                .submitBy(OFFICE)
                .waitsAt("confirm-submission");
        assertThat(groupsOf(issue)).containsExactly("unit-qingxi-zhujianju");

        issue.complete("confirm-submission", BUREAU_IN_LEAD, "confirmed", true).waitsAt("confirm-submission");
        assertThat(groupsOf(issue)).containsExactly("unit-qingxi-zhujianju-heads");
        assertThat(issue.moments("issue.submitted")).isEmpty();

        issue.complete("confirm-submission", BUREAU_IN_LEAD, "confirmed", true)
                .waitsAt("verify-rectification")
                .passBy("supervisor@qingxi")
                .hasEndedAt("issue-closed");
    }

    private Loop registered(Path folder) {
        load(folder);
        loop().at("2025-03-10T10:00");
        return loop().registerAs("headquarters@qingxi", "qingxi-2025", "area", "东溪村")
                .waitsAt("rectify-issue");
    }

    private List<String> groupsOf(Loop issue) {
        return loop().engine.getTaskService().getIdentityLinksForTask(issue.taskId("confirm-submission")).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    private void load(Path folder) {
        Path table = Path.of("src/test/resources/tables/qingxi-2025.issue-requirements.dmn");
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/packs/qingxi-2025"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            Files.copy(table, folder.resolve("issue-requirements.dmn"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ProgrammePacks packs = loop().bean(ProgrammePacks.class);
        packs.load(PackSource.folder(folder));
        loop().afterwards(packs::loadAll);
        deploy(packs);
        loop().bean(AccountDirectory.class).synchronise();
    }

    private void deploy(ProgrammePacks packs) {
        DeploymentBuilder tables = loop().engine
                .getRepositoryService()
                .createDeployment()
                .name("qingxi-2025")
                .enableDuplicateFiltering(false);
        packs.decisionTables().stream()
                .filter(table -> table.programme().equals("qingxi-2025"))
                .forEach(table -> tables.addInputStream(
                        table.programme() + "/" + table.name(), new ByteArrayInputStream(table.bytes())));
        tables.deploy();
    }
}

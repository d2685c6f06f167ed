package io.xiaohao.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.node.ViewNews;
import io.xiaohao.programme.CalendarFixture;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineDecisionTablesTests {

    private static final Path OWN = Path.of("src/test/resources/packs/qingxi-2025/issue-deadlines.dmn");
    private static final CalendarFixture PROGRAMMES = new CalendarFixture();
    private static final EngineFixture FIXTURE = new EngineFixture(PROGRAMMES.database(), Map.of());
    private static final EngineDecisionTables TABLES = tables();

    @BeforeAll
    static void deploy() throws IOException {
        FIXTURE.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/issue-deadlines.dmn")
                .addClasspathResource("processes/issue-requirements.dmn")
                .addString("own.dmn", Files.readString(OWN))
                .deploy();
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void aProgrammesOwnTableGoesBeforeTheSharedOne() {
        assertThat(TABLES.decide("qingxi-2025", "issue-deadlines", Map.of("kind", "LIMITED")))
                .containsEntry("workingDays", 5);
        assertThat(TABLES.decide("wenshan-2021", "issue-deadlines", Map.of("kind", "LIMITED")))
                .containsEntry("workingDays", 7);
    }

    @Test
    void anOwnTableThatHasGoneFromThePackNoLongerHolds() {
        PROGRAMMES.loadWithoutOwnTables();
        try {
            assertThat(tables().decide("qingxi-2025", "issue-deadlines", Map.of("kind", "LIMITED")))
                    .containsEntry("workingDays", 7);
        } finally {
            PROGRAMMES.load();
        }
    }

    @Test
    void theSharedTableHoldsWhereTheProgrammeHasNoneOfItsOwn() {
        assertThat(TABLES.decide("qingxi-2025", "issue-requirements", Map.of("severity", "GRAVE", "kind", "LIMITED")))
                .containsEntry("pictures", 1)
                .containsEntry("leaderApproval", true);
    }

    @Test
    void anEmptyCellIsNoValue() {
        assertThat(TABLES.decide("qingxi-2025", "issue-deadlines", Map.of("kind", "PROJECT")))
                .isEmpty();
    }

    @Test
    void whereNoRuleAppliesTheAnswerIsRefused() {
        assertThatThrownBy(() -> TABLES.decide("qingxi-2025", "issue-deadlines", Map.of("kind", "NONE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("决策表“issue-deadlines”没有适用于");
    }

    @Test
    void theAnswerDoesNotDependOnWhoIsLoggedIn() {
        FIXTURE.engine.getIdentityService().setAuthenticatedUserId("nobody");
        try {
            assertThat(TABLES.decide("sheqi-2022", "issue-deadlines", Map.of("kind", "IMMEDIATE")))
                    .containsEntry("workingDays", 1);
        } finally {
            FIXTURE.engine.getIdentityService().clearAuthentication();
        }
    }

    private static EngineDecisionTables tables() {
        return new EngineDecisionTables(
                FIXTURE.engine.getDecisionService(),
                FIXTURE.engine.getRepositoryService(),
                PROGRAMMES.programmes(),
                FIXTURE.nobodysName(),
                ViewNews.NONE);
    }
}

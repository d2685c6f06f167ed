package io.xiaohao.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine could do by itself and is not to. */
@XiaohaoTest
class EngineHardeningTests {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Test
    void aPersonsQueryEvaluatesNothingAndNoForeignTypeIsRead() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.isEnableFetchScriptEngineFromProcessApplication()
                        && engine.isEnableScriptEngineLoadExternalResources())
                .isFalse();
    }

    @Test
    void noLanguageIsThereButTheTablesAndTheEnginesOwn() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .containsOnly("feel", "feel-unary-tests", "JSP 2.1 EL");
    }

    @Test
    void noModelHoldsAScript() {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            assertThat(repository
                            .getBpmnModelInstance(process.getId())
                            .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript.class))
                    .as(process.getKey())
                    .isEmpty();
        }
    }

    @Test
    void rightsAreGrantedNeverRevoked() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }

    @Test
    void everyGroupOfAPlaceBearsItsGovernment() {
        assertThat(identities.createGroupQuery().list())
                .filteredOn(group -> group.getId().matches("(unit|supervision)-.+"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(identities.createTenantQuery().list())
                        .as(group.getId())
                        .anySatisfy(government -> assertThat(group.getId().replaceFirst("^[a-z]+-", ""))
                                .startsWith(government.getId() + "-")));
    }
}

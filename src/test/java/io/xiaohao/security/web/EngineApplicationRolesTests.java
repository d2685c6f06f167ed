package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.ServedProduct;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The engine's applications keep groups of their own in the session; a role that is taken away ends there too. */
@XiaohaoTest
class EngineApplicationRolesTests {

    private static final String ACCOUNT = "auditor@sheqi";
    private static final String GROUP = "auditors";
    private static final String ENGINE = "/camunda/api/engine/engine/default/history/process-instance/count";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private IdentityService identities;

    private ServedProduct product;

    @BeforeEach
    void serve() {
        product = ServedProduct.of(beans);
    }

    @AfterEach
    void close() {
        product.close();
        if (!isAuditor()) {
            identities.createMembership(ACCOUNT, GROUP);
        }
    }

    @Test
    void aRoleTakenAwayIsGoneInCockpitAtTheNextCallAndThereAgainWhenItIsGiven() {
        SessionClient session = new SessionClient(product.port()).signIn(ACCOUNT);
        assertThat(session.get(ENGINE).statusCode()).isEqualTo(200);

        identities.deleteMembership(ACCOUNT, GROUP);

        assertThat(session.get(ENGINE).statusCode()).isEqualTo(403);

        identities.createMembership(ACCOUNT, GROUP);
        assertThat(session.get(ENGINE).statusCode()).isEqualTo(200);
    }

    private boolean isAuditor() {
        return identities.createUserQuery().userId(ACCOUNT).memberOfGroup(GROUP).count() > 0;
    }
}

package io.xiaohao.engine;

import io.xiaohao.programme.Programmes;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives each instance of a shared process the tenant of the programme it is started for, so that one deployment serves
 * every government and none sees another's tasks.
 */
@Component
class ProgrammeTenants implements TenantIdProvider {

    private static final String PROGRAMME = "programme";

    private final ObjectProvider<Programmes> programmes;

    ProgrammeTenants(ObjectProvider<Programmes> programmes) {
        this.programmes = programmes;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        Object programme =
                context.getVariables() == null ? null : context.getVariables().get(PROGRAMME);
        return programme == null
                ? null
                : programmes.getObject().programme(programme.toString()).government();
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}

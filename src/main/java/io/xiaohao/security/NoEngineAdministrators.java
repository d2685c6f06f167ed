package io.xiaohao.security;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Leaves the engine without administrators of its own: it makes them an exception from tenants, so that a county's
 * administrator would see every other's instances, tasks and numbers in Cockpit. What our administrators may do there they
 * are granted, see {@link InitialRights}; locked accounts are unlocked on our own page.
 */
@Component
class NoEngineAdministrators extends AbstractProcessEnginePlugin {

    /** After the engine has put its own group on the list by itself. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAdminGroups(List.of());
        configuration.setAdminUsers(List.of());
    }
}

package io.xiaohao.engine.webapps;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.security.EngineSession;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Creates the shared lists and who may see them, and brings them to what this version says. Where nothing is missing
 * nothing is written. Only the system does this: whoever could write a filter could have an expression evaluated.
 */
@Component
class SharedFilters {

    private static final String SUPERVISION = "supervision";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Programmes programmes;
    private final EngineSession engine;
    private final ProcessEngineConfigurationImpl configuration;

    SharedFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            Programmes programmes,
            EngineSession engine,
            ProcessEngineConfigurationImpl configuration) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.programmes = programmes;
        this.engine = engine;
        this.configuration = configuration;
    }

    /** Brings the engine's filters to {@link SharedFilter#all}. */
    void bringUpToDate() {
        engine.asSystem(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
            // Names of filters are not unique for the engine: of two nodes that start together one has to wait.
            context.getPropertyManager().acquireExclusiveLockForStartup();
            SharedFilter.all().forEach(this::bring);
            return null;
        }));
    }

    private void bring(SharedFilter shared) {
        Filter filter = find(shared.name());
        if (filter == null) {
            filter = filters.newTaskFilter(shared.name());
        }
        filter.setQuery(shared.query().apply(tasks));
        filter.setProperties(shared.properties());
        filters.saveFilter(filter);
        for (String group : groupsOf(shared)) {
            grant(filter.getId(), group);
        }
    }

    private Filter find(String name) {
        List<Filter> found = filters.createTaskFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .filterName(name)
                .list();
        return found.stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst()
                .orElse(null);
    }

    /** A supervision group that a pack gives an area sees what supervision sees. */
    private Set<String> groupsOf(SharedFilter shared) {
        Set<String> groups = new TreeSet<>(shared.groups());
        if (groups.contains(SUPERVISION)) {
            for (Programme programme : programmes.all()) {
                groups.addAll(programme.pack().supervisionGroups().values());
            }
        }
        return groups;
    }

    private void grant(String filterId, String group) {
        boolean everybody = group.equals(SharedFilter.EVERYBODY);
        int type = everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(Resources.FILTER)
                .resourceId(filterId);
        if ((everybody ? existing : existing.groupIdIn(group)).count() > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(type);
        if (!everybody) {
            grant.setGroupId(group);
        }
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filterId);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}

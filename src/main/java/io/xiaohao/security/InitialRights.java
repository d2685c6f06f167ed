package io.xiaohao.security;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What roles may do in the engine's own web applications. Tasks are not among it: the engine itself grants each task to
 * its candidates and its assignee, and whoever could read the tasks of a definition would read everybody's.
 */
@Component
class InitialRights {

    private static final String TASKLIST = "tasklist";
    private static final String WELCOME = "welcome";
    private static final String COCKPIT = "cockpit";
    private static final String ADMIN = "admin";

    private final AuthorizationService authorizations;
    private final EngineSession engine;

    InitialRights(AuthorizationService authorizations, EngineSession engine) {
        this.authorizations = authorizations;
        this.engine = engine;
    }

    /** Grants what is missing; rights that administrators gave beside it stay. */
    void grantMissing() {
        engine.asSystem(() -> {
            grantEverybody();
            grantAuditors();
            grantAdministrators();
            grantSecurityAdministrators();
            return null;
        });
    }

    private void grantEverybody() {
        everybody(Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
        everybody(Resources.APPLICATION, WELCOME, Permissions.ACCESS);
        // The model only, so that Tasklist can show its name and diagram; instances and tasks are other permissions.
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
    }

    private void grantAuditors() {
        group(Role.AUDITORS, Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
        group(
                Role.AUDITORS,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        group(
                Role.AUDITORS,
                Resources.DECISION_DEFINITION,
                Authorization.ANY,
                Permissions.READ,
                Permissions.READ_HISTORY);
        group(Role.AUDITORS, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ);
    }

    private void grantAdministrators() {
        for (Resource resource : Resources.values()) {
            // Filters hold expressions that the engine evaluates: only the system creates and changes them.
            boolean filter = resource == Resources.FILTER;
            group(Role.ADMINISTRATORS, resource, Authorization.ANY, filter ? Permissions.READ : Permissions.ALL);
        }
    }

    /** The engine's administration shows what is granted; who may change it there is said by the rules for its calls. */
    private void grantSecurityAdministrators() {
        group(Role.SECURITY_ADMINISTRATORS, Resources.APPLICATION, ADMIN, Permissions.ACCESS);
        for (Resource readable : List.of(Resources.USER, Resources.GROUP, Resources.TENANT)) {
            group(Role.SECURITY_ADMINISTRATORS, readable, Authorization.ANY, Permissions.READ);
        }
        for (Resource assigned : List.of(Resources.GROUP_MEMBERSHIP, Resources.TENANT_MEMBERSHIP)) {
            group(Role.SECURITY_ADMINISTRATORS, assigned, Authorization.ANY, Permissions.ALL);
        }
    }

    private void everybody(Resource resource, String resourceId, Permission... permissions) {
        long existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(resourceId)
                .count();
        if (existing == 0) {
            Authorization global = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            save(global, resource, resourceId, permissions);
        }
    }

    private void group(Role role, Resource resource, String resourceId, Permission... permissions) {
        long existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(resourceId)
                .count();
        if (existing == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            save(grant, resource, resourceId, permissions);
        }
    }

    private void save(Authorization authorization, Resource resource, String resourceId, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        Arrays.stream(permissions).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}

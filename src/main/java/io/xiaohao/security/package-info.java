/**
 * 安全：who may come in and what he may see: login on the engine's users, roles as the engine's groups, governments as
 * its tenants; what every call to {@code /api} has in common stands in {@code web}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "安全",
        allowedDependencies = {
            "refusal",
            "node",
            "form",
            "page",
            "journal",
            "privacy",
            "calendar",
            "evidence",
            "organization",
            "programme",
            "issue",
            "issue :: exchange",
            "consequence"
        })
package io.xiaohao.security;

/** What it takes that several nodes work on one database: one learns what another has changed, and they start in turn. */
@org.springframework.modulith.ApplicationModule(
        displayName = "节点",
        allowedDependencies = {})
package io.xiaohao.node;

/** 首页：what shows several modules at a glance: the lights and the rate of a programme's ledger. */
@org.springframework.modulith.ApplicationModule(
        displayName = "首页",
        allowedDependencies = {"refusal", "page", "organization", "programme", "issue"})
package io.xiaohao.dashboard;

/**
 * 预演：plays a scenario on a virtual clock in memory, with the same processes, timers and tables as in production; only
 * the clock, the database and the people are played. Its beans exist in a rehearsal only.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "预演",
        allowedDependencies = {
            "refusal",
            "journal",
            "calendar",
            "evidence",
            "organization",
            "programme",
            "issue",
            "issue :: exchange",
            "escalation",
            "assessment",
            "security",
            "engine :: desk"
        })
package io.xiaohao.rehearsal;

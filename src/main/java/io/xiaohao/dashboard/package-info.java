/** 首页：what each role opens every morning: what waits for it, and how ledger, milestones and rankings stand. */
@org.springframework.modulith.ApplicationModule(
        displayName = "首页",
        allowedDependencies = {
            "refusal",
            "page",
            "calendar",
            "document",
            "organization",
            "programme",
            "issue",
            "milestone",
            "report",
            "report :: visit",
            "assessment",
            "escalation",
            "consequence"
        })
package io.xiaohao.dashboard;

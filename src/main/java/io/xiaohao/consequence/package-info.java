/** 结果运用：what a grade or a rank brings: bonuses, honours, promotion, quotas; proposed, confirmed, decided, in force, lifted. */
@org.springframework.modulith.ApplicationModule(
        displayName = "结果运用",
        allowedDependencies = {
            "refusal",
            "form",
            "form :: process",
            "page",
            "journal",
            "privacy",
            "calendar",
            "document",
            "evidence",
            "organization",
            "programme",
            "issue",
            "milestone",
            "report",
            "assessment",
            "escalation"
        })
package io.xiaohao.consequence;

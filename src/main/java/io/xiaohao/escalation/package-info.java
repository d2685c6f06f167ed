/** 升级处置：what was found wanting is raised to who decides: orders, criticism, interviews with their commitments, accountability. */
@org.springframework.modulith.ApplicationModule(
        displayName = "约谈问责",
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
            "issue :: paper",
            "milestone",
            "report",
            "assessment"
        })
package io.xiaohao.escalation;

/** 问题：the issue list and the closed loop from discovery to 销号, with its deadlines, rechecks and rates. */
@org.springframework.modulith.ApplicationModule(
        displayName = "问题",
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
            "programme"
        })
package io.xiaohao.issue;

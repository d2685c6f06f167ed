/** 考评：standards, draws, sheets, scores, rankings, grades, bulletins, objections and appeals. */
@org.springframework.modulith.ApplicationModule(
        displayName = "考评",
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
            "report"
        })
package io.xiaohao.assessment;

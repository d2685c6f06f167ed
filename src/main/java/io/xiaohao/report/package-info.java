/** 周报、督战：weekly reports and self-evaluations, supervision visits, and the week's digest. */
@org.springframework.modulith.ApplicationModule(
        displayName = "督战周报",
        allowedDependencies = {
            "refusal",
            "form",
            "form :: process",
            "page",
            "journal",
            "calendar",
            "document",
            "evidence",
            "organization",
            "programme",
            "issue",
            "issue :: paper",
            "milestone"
        })
package io.xiaohao.report;

/** 节点目标：month-end milestones with a minimum score and a minimum rectification rate, their evaluation and judgement. */
@org.springframework.modulith.ApplicationModule(
        displayName = "节点目标",
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
            "issue"
        })
package io.xiaohao.milestone;

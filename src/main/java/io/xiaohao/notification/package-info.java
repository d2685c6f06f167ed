/** 通知：what people are told within the product of what happened to them or waits for them; each sees his own only. */
@org.springframework.modulith.ApplicationModule(
        displayName = "通知",
        allowedDependencies = {
            "refusal",
            "page",
            "journal",
            "document",
            "organization",
            "programme",
            "issue",
            "report",
            "assessment",
            "escalation",
            "consequence"
        })
package io.xiaohao.notification;

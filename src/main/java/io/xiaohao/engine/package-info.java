/** The engine: its configuration, the deployment of processes and tables, and the tasks on people's desks. */
@org.springframework.modulith.ApplicationModule(
        displayName = "流程引擎",
        allowedDependencies = {
            "refusal",
            "node",
            "form",
            "page",
            "journal",
            "calendar",
            "document",
            "evidence",
            "organization",
            "programme",
            "issue",
            "dashboard",
            "security"
        })
package io.xiaohao.engine;

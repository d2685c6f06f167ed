package io.xiaohao.browser;

import org.junit.jupiter.api.Test;

/** Whoever runs the engine reads Chinese in all of Camunda's applications, and none of them asks another host. */
@BrowserTest
class CamundaInChineseTests {

    @Test
    void cockpitIsChinese(People people) {
        people.signedIn("admin")
                .camunda("cockpit")
                .reads("/dashboard", "运行中的流程实例")
                .offersOurPage("运行维护")
                .picture("cockpit-dashboard")
                .reads("/processes", "问题整改闭环")
                .reads("/decisions", "决策")
                .opens("整改类别与默认期限")
                .reads("/tasks", "人工任务")
                .reads("/repository", "部署")
                .reads("/batch", "批次")
                .reads("/processes", "问题整改闭环")
                .opens("问题整改闭环")
                .opensFirstInstance()
                .readsEveryTab()
                .picture("cockpit-tabs")
                .reads("/processes", "问题整改闭环")
                .opens("问题整改闭环")
                .readsEveryTab();
    }

    @Test
    void adminIsChinese(People people) {
        people.signedIn("admin")
                .camunda("admin")
                .reads("/users", "用户 ID")
                .reads("/user-create", "密码")
                .reads("/users/leader?tab=profile", "县领导")
                .reads("/users/leader?tab=account", "密码")
                .reads("/users/leader?tab=groups", "leaders")
                .reads("/users/leader?tab=tenants", "wencheng")
                .reads("/groups", "督战组")
                .reads("/group-create", "组 ID")
                .reads("/groups/leaders?tab=group", "组名称")
                .reads("/groups/leaders?tab=users", "leader")
                .reads("/tenants", "文成县")
                .reads("/tenant-create", "政府 ID")
                .reads("/tenants/wencheng?tab=tenant", "文成县")
                .picture("admin-tenants")
                .reads("/system?section=system-settings-general", "流程引擎")
                .reads("/system?section=system-settings-metrics", "指标");
    }

    @Test
    void tasklistAndTheWelcomePageAreChinese(People people) {
        people.signedIn("headquarters").camunda("welcome").reads("/", "指挥部办公室");
        people.signedIn("headquarters").camunda("tasklist").reads("/", "问题交办");
    }
}

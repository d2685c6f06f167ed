package io.xiaohao.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role opens first in the morning, at a desk and with a phone: what it has to know, and the way to the list behind it. */
@BrowserTest
class MorningTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final String UNIT = "wencheng-huanbaoju";

    @ParameterizedTest
    @EnumSource
    void aLeaderSeesWhatWaitsForHim(Screen screen, People people) {
        people.on(screen)
                .signIn("leader")
                .morning()
                .shows("等我决定", "今天要盯", "销号率", "按督战对象")
                .everyNumberLeadsToItsList()
                .everyFigureTellsHowItIsComputed()
                .goesTo("严重超期")
                .picture("morning-leader-" + screen);
    }

    @ParameterizedTest
    @EnumSource
    void headquartersSeesWhatIsStuckAndWhatIsDue(Screen screen, People people) {
        people.on(screen)
                .signIn("headquarters")
                .morning()
                .shows("等我处理", "今天到期", "各环节停留时间", "交办超时", "核查超时")
                .tellsHowItIsComputed("停留时间是怎么算的")
                .everyNumberLeadsToItsList()
                .everyFigureTellsHowItIsComputed()
                .goesTo("红灯")
                .picture("morning-headquarters-" + screen);
    }

    @ParameterizedTest
    @EnumSource
    void supervisionSeesWhatToVerify(Screen screen, People people) {
        people.on(screen)
                .signIn("supervisor")
                .morning()
                .shows("等我核查、督战", "等督战组核查", "待核查")
                .everyNumberLeadsToItsList()
                .everyFigureTellsHowItIsComputed()
                .goesTo("黄灯")
                .picture("morning-supervisor-" + screen);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitSeesItsOwnByDeadline(Screen screen, People people) {
        people.on(screen)
                .signIn(UNIT)
                .morning()
                .shows("等我办理", "我的问题（期限近的在前）", "我的排名", "仅统计与本单位有关的问题")
                .everyNumberLeadsToItsList()
                .everyFigureTellsHowItIsComputed()
                .picture("morning-unit-" + screen);
    }

    @ParameterizedTest
    @EnumSource
    void disciplineSeesWhoIsLateAndWhatIsRaised(Screen screen, People people) {
        Person discipline = people.on(screen).signIn("discipline");
        discipline.morning().shows("等我办理", "严重超期").everyNumberLeadsToItsList().picture("morning-discipline-" + screen);
        discipline.page("/escalations", "约谈");
    }

    @ParameterizedTest
    @EnumSource
    void organizationSeesWhatResultsAreUsedFor(Screen screen, People people) {
        Person organization = people.on(screen).signIn("organization");
        organization.morning().shows("等我办理", "销号率").everyNumberLeadsToItsList();
        organization.page("/consequences", "结果运用");
    }

    @ParameterizedTest
    @EnumSource
    void anAuditorSeesEverythingAndIsOfferedNothingToChange(Screen screen, People people) {
        Person auditor = people.on(screen).signIn("auditor");
        auditor.morning().shows("按督战对象").everyNumberLeadsToItsList();
        auditor.page("/issues", "问题台账").hides("批量交办", "登记问题", "导入台账");
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorSeesWhetherItRuns(Screen screen, People people) {
        Person admin = people.on(screen).signIn("admin");
        admin.page("/operations", "运行维护")
                .shows("失败的作业", "没有人能办的任务", "办理路径")
                .follow("失败的作业", "失败的作业")
                .follow("没有人能办的任务", "没有人能办的任务")
                .follow("办理路径", "办理路径")
                .picture("morning-admin-" + screen);
        admin.usesPages("/operations", "/operations/jobs", "/operations/tasks", "/operations/paths?about=WC2015-0001");
    }

    @Test
    void anAdministratorReadsTheWayOfAClosedIssue(People people) {
        String number = people.programOf("auditor")
                .anyIssue(PROGRAMME, "CLOSED")
                .path("number")
                .asText();

        people.signedIn("admin")
                .page("/operations/paths?about=" + number, "办理路径")
                .tells(number, "问题整改闭环", "已结束")
                .follow(number, number)
                .shows("流程图", "经过的环节", "整改落实（申请销号）", "现场核查", "督战组（supervisor）")
                .pictureForDocumentation("process-path.png");
    }

    @Test
    void whatTakesLongerThanAMomentSaysThatItIsComing(People people) {
        people.signedIn("headquarters").morning().saysThatItIsComing("问题台账");
    }

    @Test
    void whatFailsIsToldAndTriedAgain(People people) {
        String number = people.programOf("headquarters")
                .register(PROGRAMME, Map.of("area", "花园村", "category", "市容环境", "description", "路灯损坏。"));
        people.giveUpTimerOf(number);

        people.signedIn("admin")
                .page("/operations/jobs", "失败的作业")
                .shows(number, "怎么办")
                .pictureForDocumentation("failed-jobs.png")
                .press("全部重试（1 件）")
                .shows("已让 1 件作业再执行一次", "没有失败的作业。");
    }
}

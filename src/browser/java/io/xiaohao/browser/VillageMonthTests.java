package io.xiaohao.browser;

import io.xiaohao.demo.picture.SceneKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A month in Wencheng: a village is assessed, objects to its draft, and the bulletin goes out; meanwhile a unit that lags
 * is called in and what it promised is followed to the end.
 */
@BrowserTest
@AsOf("2015-03-19T10:00")
class VillageMonthTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final String VILLAGE = "花园村";
    private static final String VILLAGE_UNIT = "wencheng-lvyougongnengqu";
    private static final String SHEET = VILLAGE + " 2015年3月考评";
    private static final int VILLAGES = 21;

    private static final String LAGGARD = "县环保局";
    private static final String LAGGARD_UNIT = "wencheng-huanbaoju";
    private static final String INTERVIEWEES = "县环保局主要负责人、分管领导";
    private static final String MINUTES = "指出河道保洁责任不落实，要求限期整改；被约谈人表态立即部署。";

    @Test
    void aMonthIsAssessedAndALaggardIsCalledIn(People people) {
        people.comeBackAt("2015-03-24T10:00");
        score(people);
        propose(people);
        approveOnThePhone(people);
        schedule(people);

        people.comeBackAt("2015-04-01T10:00");
        interview(people);
        followUp(people);
        object(people);

        people.comeBackAt("2015-04-07T10:00");
        publish(people);
    }

    private static void score(People people) {
        people.programOf("supervisor")
                .completeOthers(
                        "score-object",
                        VILLAGES,
                        VILLAGE,
                        at -> Map.of("points", 99 - 1.5 * (at / 2 * 2), "remark", "现场查看，总体较好。"));
        people.signedIn("supervisor")
                .tasklist()
                .picture("month-1-tasklist")
                .open(SHEET)
                .claim()
                .score("A1 ", "6", "")
                .submitIsRefused("请写明“文明村（社区）创建有组织、有计划、有记录”的扣分原因。")
                .score("A1 ", "6", "缺 3 月份会议记录，扣 2 分。")
                .lookAt("各指标得分")
                .pictureForDocumentation("score-sheet.png")
                .addFinding("市容环境", "村口停车场", "车辆乱停放，占用消防通道。", Photograph.stillInDisorder(SceneKind.PARKING, "花园村停车场"))
                .picture("month-2-deduction")
                .submit("提交");
    }

    private static void propose(People people) {
        people.signedIn("headquarters")
                .escalations()
                .propose(LAGGARD, "约谈", "凤垟村河道垃圾三次退回仍未整改到位。")
                .stands("待审批", LAGGARD);
    }

    private static void approveOnThePhone(People people) {
        people.onThePhone()
                .signIn("leader")
                .escalations()
                .waits(LAGGARD, "建议约谈", "凤垟村河道垃圾三次退回仍未整改到位。")
                .pictureForDocumentation("escalation-phone.png")
                .approve(LAGGARD)
                .picture("escalation-phone-done");
    }

    private static void schedule(People people) {
        people.signedIn("discipline")
                .tasklist()
                .open(LAGGARD + "　约谈")
                .claim()
                .write("约谈时间", "2015-04-01T09:30")
                .write("约谈地点", "县纪委会议室")
                .write("约谈对象", INTERVIEWEES)
                .picture("month-3-schedule")
                .submit("提交");
        people.signedIn("admin")
                .cockpit("升级处置与约谈问责")
                .instance(LAGGARD)
                .standsAt("await-interview")
                .picture("month-3-cockpit");
    }

    private static void interview(People people) {
        people.signedIn("discipline")
                .tasklist()
                .open(LAGGARD + "　约谈")
                .shows("县纪委会议室")
                .claim()
                .choose("已举行")
                .write("约谈纪要", MINUTES)
                .addCommitment("4 月 15 日前完成凤垟村河道清理", LocalDate.of(2015, 4, 15))
                .picture("month-4-interview")
                .submit("登记约谈");
    }

    private static void followUp(People people) {
        people.signedIn("supervisor")
                .tasklist()
                .open(LAGGARD + "　约谈")
                .shows("完成凤垟村河道清理")
                .claim()
                .choose("已全部兑现")
                .write("核实情况", "现场查看，河道已清理干净。")
                .picture("month-5-commitments")
                .submit("已兑现");
        String address = people.signedIn("discipline")
                .escalations()
                .picture("month-6-board")
                .openFromBoard(LAGGARD)
                .shows(INTERVIEWEES, MINUTES, "已兑现")
                .offersDocument("下载约谈通知书", INTERVIEWEES, "县纪委会议室")
                .offersDocument("下载约谈纪要", MINUTES)
                .pictureForDocumentation("escalation-case.png")
                .address();
        people.signedIn(LAGGARD_UNIT)
                .escalations()
                .openFromBoard(LAGGARD)
                .shows("约谈对象姓名和纪要只有约谈人、作出决定的领导和审计员可以查看。")
                .hides(INTERVIEWEES, MINUTES)
                .picture("month-7-unit");
        Person bystander = people.signedIn("wencheng-jiaoyuju");
        bystander.escalations().hides(LAGGARD);
        bystander.isRefused(address, 404, "没有编号为");
    }

    private static void object(People people) {
        people.signedIn(VILLAGE_UNIT)
                .page("/rankings?programme=" + PROGRAMME + "&period=2015-03", "2015年3月考评排名")
                .tells(VILLAGE, "本单位")
                .follow(VILLAGE, VILLAGE + " 2015年3月考评结果")
                .shows("初稿，尚未公布，请勿外传。", "缺 3 月份会议记录，扣 2 分。")
                .write("理由", "3 月份会议记录已补充完整，请核对。")
                .picture("month-8-draft")
                .press("提交")
                .shows("异议已提交，由指挥部办公室复核。");
        people.signedIn("headquarters")
                .tasklist()
                .open(VILLAGE)
                .shows("3 月份会议记录已补充完整，请核对。")
                .claim()
                .choose("不成立，维持原结果")
                .write("不成立的理由", "会议记录为事后补写，维持原扣分。")
                .picture("month-9-objection")
                .submit("不成立，维持原结果");
    }

    private static void publish(People people) {
        Person leader = people.signedIn("leader");
        leader.tasklist()
                .open("2015年3月考评通报")
                .claim()
                .choose("同意签发，立即公布")
                .picture("month-10-bulletin")
                .submit("同意签发");
        people.signedIn("wencheng-jiaoyuju")
                .page("/rankings", "2015年3月考评排名")
                .shows("已公布")
                .offersDocument("下载通报（Word）", VILLAGE)
                .pictureForDocumentation("rankings.png")
                .follow(VILLAGE, VILLAGE + " 2015年3月考评结果")
                .shows("考评表得分98", "考评表和异议只对本单位和考评工作人员公开。")
                .hides("缺 3 月份会议记录");
        people.onThePhone().signIn("leader").page("/rankings", "2015年3月考评排名").picture("month-11-rankings-phone");
    }
}

package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.demo.picture.SceneKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A grave issue goes the whole way in Tasklist, through the hands of four accounts. */
@BrowserTest
class LoopTests {

    private static final String UNIT = "wencheng-gonganju";
    private static final String PLACE = "鹤东村菜场后巷";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate DEADLINE = TODAY.plusDays(10);
    private static final LocalDate LATER = TODAY.plusDays(20);

    @Test
    void fourAccountsTakeAnIssueFromDispatchToClosure(People people) {
        String number = registered(people);
        Person headquarters = people.signedIn("headquarters");
        Person unit = people.signedIn(UNIT);
        Person supervisor = people.signedIn("supervisor");
        Person leader = people.signedIn("leader");

        unit.tasklist().hasNothingAbout(number);
        headquarters
                .tasklist()
                .pictureForDocumentation("tasklist.png")
                .open(number)
                .shows("鹤东村")
                .claim()
                .choose("交办给责任单位")
                .write("牵头单位", "县公安局")
                .write("整改期限", DEADLINE)
                .picture("loop-1-dispatch")
                .submit("交办");

        headquarters.tasklist().hasNothingAbout(number);
        supervisor.tasklist().hasNothingAbout(number);
        unit.tasklist()
                .open(number)
                .claim()
                .choose("申请延期")
                .write("申请至哪一天", LATER)
                .write("理由", "沿线管网须先改造，雨季延误工期。")
                .picture("loop-2-ask-for-extension")
                .submit("提交延期申请");

        unit.tasklist().hasNothingAbout(number);
        headquarters
                .tasklist()
                .open(number)
                .shows("沿线管网须先改造，雨季延误工期。")
                .claim()
                .choose("同意延期")
                .picture("loop-3-grant-extension")
                .submit("同意延期");

        unit.tasklist()
                .open(number)
                .shows("整改期限 " + LATER)
                .claim()
                .choose("整改完成，申请销号")
                .submitIsRefused("请填写整改措施。")
                .write("整改措施", "清运垃圾 3 车，拆除违建棚 2 处，落实专人每日巡查。")
                .photograph(
                        Photograph.inOrder(SceneKind.BINS, PLACE),
                        Photograph.inOrder(SceneKind.WALL, PLACE),
                        Photograph.inOrder(SceneKind.STALLS, PLACE))
                .lookAt("办理结果")
                .pictureForDocumentation("tasklist-rectify.png")
                .submit("提交销号申请");

        unit.tasklist().hasNothingAbout(number);
        leader.tasklist().hasNothingAbout(number);
        supervisor
                .tasklist()
                .open(number)
                .claim()
                .choose("不通过，退回整改")
                .submitIsRefused("请填写退回的理由。")
                .write("退回的理由", "巷口仍有垃圾，请补充清理后再报。")
                .photograph(Photograph.stillInDisorder(SceneKind.ALLEY, PLACE))
                .picture("loop-5-return")
                .submit("退回整改");

        unit.tasklist()
                .open(number)
                .shows("已退回 1 次")
                .claim()
                .choose("整改完成，申请销号")
                .write("整改措施", "巷口已补充清理，增设分类垃圾桶 4 个。")
                .photograph(
                        Photograph.inOrder(SceneKind.ALLEY, PLACE),
                        Photograph.inOrder(SceneKind.PARKING, PLACE),
                        Photograph.inOrder(SceneKind.GREEN, PLACE))
                .submit("提交销号申请");

        people.signedIn("admin")
                .cockpit("问题整改闭环")
                .instance(number)
                .standsAt("verify-rectification")
                .picture("cockpit-instance");

        supervisor
                .tasklist()
                .open(number)
                .comparesPictures()
                .claim()
                .choose("通过，问题已整改到位")
                .write("核查意见", "现场整洁，设施到位。")
                .lookAt("整改前")
                .pictureForDocumentation("tasklist-verify.jpg")
                .submit("核查通过");

        supervisor.tasklist().hasNothingAbout(number);
        leader.tasklist()
                .open(number)
                .claim()
                .choose("同意销号")
                .picture("loop-8-approve")
                .submit("同意销号");

        headquarters
                .issue(number)
                .stands("已销号")
                .tells("登记", "交办", "签收", "申请延期", "同意延期", "退回", "销号")
                .offers("交办单", "销号单")
                .showsPictures(7)
                .pictureForDocumentation("issue.jpg");
        assertThat(people.programOf("auditor").issue(number).path("status").asText())
                .isEqualTo("CLOSED");
    }

    /** Works of this kind wait for headquarters to say who and until when. */
    private static String registered(People people) {
        return people.programOf("headquarters")
                .register(
                        "wencheng-2015",
                        Map.of(
                                "area", "鹤东村",
                                "category", "市容环境",
                                "kind", "PROJECT",
                                "severity", "GRAVE",
                                "place", "菜场后巷",
                                "description", "菜场后巷垃圾积存、污水横流，两侧搭建占道，群众反映强烈。"));
    }
}

package io.xiaohao.browser;

import io.xiaohao.demo.picture.SceneKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A week of supervision: a county reports from a phone, its group reviews, visits and finds something, headquarters
 * evaluates.
 */
@BrowserTest
@AsOf("2021-06-18T10:00")
class WeekTests {

    private static final String PROGRAMME = "wenshan-2021";
    private static final String COUNTY = "砚山县";
    private static final String UNIT = "wenshan-yanshanxian";
    /** Two more of the eight counties do not report. */
    private static final List<String> OTHERS = List.of(
            "wenshan-wenshanshi",
            "wenshan-maguanxian",
            "wenshan-qiubeixian",
            "wenshan-guangnanxian",
            "wenshan-funingxian");

    private static final String REPORT = COUNTY + " 2021年第25周周报";
    private static final String VISIT = COUNTY + "　2021年第25周督战";
    private static final String MILESTONE = COUNTY + "　2021年6月节点";
    private static final String SUMMARY = "本周组织 6 次集中整治，清运积存垃圾 12 车，背街小巷硬化完成 3 条。";
    private static final String DIFFICULTIES = "农贸市场改造资金缺口约 40 万元。";

    @Test
    void aCountyReportsIsReviewedVisitedAndEvaluated(People people) {
        people.programOf("headquarters@wenshan")
                .register(
                        PROGRAMME,
                        Map.of("area", COUNTY, "category", "市容环境", "place", "七乡大道", "description", "背街小巷垃圾积存，清运不及时。"));

        people.comeBackAt("2021-06-25T10:00");
        report(people);
        visit(people);
        evaluate(people);
        look(people.signedIn("headquarters@wenshan"));
        OTHERS.forEach(unit -> people.programOf(unit)
                .completeAll("submit-weekly-report", 1, at -> Map.of("summary", "本周巡查 3 次，问题均按期整改。")));

        people.comeBackAt("2021-06-25T18:30");
        lookBack(people.signedIn("headquarters@wenshan"));
    }

    private static void report(People people) {
        Person unit = people.onThePhone().signIn(UNIT);
        unit.tasklist()
                .open(REPORT)
                .claim()
                .submitIsRefused("请填写本周情况。")
                .write("本周情况", "整改工作正在推进。")
                .submit("提交");
        Person supervisor = people.signedIn("supervisor@wenshan");
        supervisor
                .tasklist()
                .open(REPORT)
                .shows("整改工作正在推进。")
                .claim()
                .choose("退回修改后再报")
                .write("指示要求（改什么）", "请写明本周整治了哪些点位、清运多少、还有什么困难。")
                .picture("week-1-return")
                .submit("退回修改");
        unit.tasklist()
                .open(REPORT)
                .shows("请写明本周整治了哪些点位、清运多少、还有什么困难。")
                .picture("week-2-figures-phone")
                .claim()
                .write("本周情况", SUMMARY)
                .write("存在困难", DIFFICULTIES)
                .write("下周打算", "完成七乡大道两侧背街小巷整治。")
                .wholePictureForDocumentation("weekly-report.png")
                .submit("提交");
        supervisor
                .tasklist()
                .open(REPORT)
                .shows(SUMMARY)
                .claim()
                .choose("通过")
                .write("指示要求", "下周报送背街小巷整治前后对比照片。")
                .picture("week-3-accept")
                .submit("审阅通过");
    }

    private static void visit(People people) {
        people.signedIn("supervisor@wenshan")
                .tasklist()
                .open(VISIT)
                .claim()
                .choose("现场督战")
                .write("督战情况", "实地查看农贸市场和老城区，总体有改进。")
                .addFinding(
                        "市容环境", "城北农贸市场", "市场外占道经营，垃圾桶满溢未清运。", Photograph.stillInDisorder(SceneKind.STALLS, "城北农贸市场"))
                .write("督战要求", "三日内清理城北农贸市场外占道摊位。\n每日清运垃圾不少于两次。")
                .lookAt("发现的问题")
                .pictureForDocumentation("visit.png")
                .submit("登记督战");
        people.signedIn("headquarters@wenshan")
                .ledger()
                .search("城北农贸市场")
                .finds(1)
                .openFirst()
                .stands("整改中")
                .showsPictures(1)
                .picture("week-4-finding");
    }

    private static void evaluate(People people) {
        people.signedIn("headquarters@wenshan")
                .tasklist()
                .open(MILESTONE)
                .claim()
                .submitIsRefused("请填写评分。")
                .write("评分", "782.5")
                .answerRequirements("达到")
                .picture("week-5-evaluation")
                .submit("提交");
    }

    private static void look(Person headquarters) {
        headquarters
                .page("/reports?programme=" + PROGRAMME, "2021年第25周周报")
                .isOfTheDay("2021年6月25日")
                .tells(COUNTY, "已审阅")
                .picture("week-6-reports")
                .follow(COUNTY, REPORT)
                .shows(SUMMARY, DIFFICULTIES, "下周报送背街小巷整治前后对比照片。")
                .offersDocument("下载周报（Word）", COUNTY, SUMMARY)
                .picture("week-7-report");
        headquarters
                .page("/visits?programme=" + PROGRAMME, "督战")
                .tells(COUNTY, "已督战", "现场督战", "列入清单")
                .shows("三日内清理城北农贸市场外占道摊位。")
                .picture("week-8-visits");
        headquarters
                .page("/milestones?programme=" + PROGRAMME, "节点目标")
                .tells(COUNTY, "已达标")
                .shows("782.5")
                .pictureForDocumentation("milestones.png");
    }

    private static void lookBack(Person headquarters) {
        headquarters
                .pageOnceThere("/digests?programme=" + PROGRAMME, "2021年第25周")
                .tells(COUNTY, "按时报送")
                .offersDocument("下载汇总（Word）", COUNTY)
                .pictureForDocumentation("digest.png");
    }
}

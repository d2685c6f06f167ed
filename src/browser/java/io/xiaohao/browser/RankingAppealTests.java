package io.xiaohao.browser;

import io.xiaohao.demo.picture.SceneKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A month whose sheets come from a workbook; a village appeals after publication, the ranking is corrected, and from its rank
 * a few clicks lead to the sheet and the picture behind it.
 */
@BrowserTest
@AsOf("2015-03-19T10:00")
class RankingAppealTests {

    private static final String RANKINGS = "/rankings?programme=wencheng-2015&period=2015-03";
    private static final String HEADING = "2015年3月考评排名";
    private static final String GROUP = "村（社区）";
    private static final String VILLAGE = "花园村";
    private static final String RESULT = VILLAGE + " 2015年3月考评结果";
    private static final String VILLAGE_UNIT = "wencheng-lvyougongnengqu";
    /** One of its linked units, which is ranked by the village's points. */
    private static final String LINKED = "县旅游功能区";

    private static final String REASON = "会议记录在镇政府存档，检查当天未能调出，现补充复印件。";
    private static final String OPINION = "存档属实，恢复扣分。";
    private static final int OTHERS = 20;

    @Test
    void anAppealAfterPublicationCorrectsTheRanking(People people) {
        people.comeBackAt("2015-03-24T10:00");
        scoreOneOnTheSpot(people);
        scoreTheOthersFromAWorkbook(people);

        people.comeBackAt("2015-04-01T10:00");
        people.signedIn("auditor").pageOnceThere(RANKINGS, HEADING).shows("初稿");
        people.comeBackAt("2015-04-07T10:00");
        publish(people);
        clickThreeTimes(people);
        appeal(people);
        uphold(people);
        lookAtTheCorrection(people);
    }

    private static void scoreOneOnTheSpot(People people) {
        people.signedIn("supervisor")
                .myTasks()
                .open(VILLAGE + " 2015年3月考评")
                .claim()
                .score("A1 ", "2", "查不到今年的会议记录，扣 6 分。")
                .photograph(Photograph.stillInDisorder(SceneKind.PARKING, "花园村村口"))
                .picture("appeal-1-sheet")
                .hand("提交");
    }

    private static void scoreTheOthersFromAWorkbook(People people) {
        SheetsPage sheets = people.signedIn("supervisor").sheets();
        byte[] filled = sheets.fillInTemplate(GROUP, VILLAGE);
        sheets.upload("考评表.xlsx", SheetsPage.spoilt(filled))
                .findsFault(1, "应在0到8分之间")
                .picture("appeal-2-fault")
                .otherFile()
                .upload("考评表.xlsx", filled)
                .picture("appeal-3-preview")
                .confirm(OTHERS);
    }

    private static void publish(People people) {
        people.programOf("leader").completeAll("approve-bulletin", 1, at -> Map.of("approved", true));
        people.signedIn("auditor")
                .page(RANKINGS, HEADING)
                .shows("已公布")
                .takesDocument("下载通报（Word）", "bulletin-2015-03.docx", VILLAGE, "考评通报");
    }

    /** The result, the result it comes from, the picture: no rank is further away from what is behind it. */
    private static void clickThreeTimes(People people) {
        Person auditor = people.signedIn("auditor");
        auditor.page(RANKINGS, HEADING)
                .follow(VILLAGE, RESULT)
                .shows("查不到今年的会议记录，扣 6 分。")
                .opensPicture("现场照片1");
        auditor.page(RANKINGS + "&group=linked-units", HEADING)
                .follow(LINKED, LINKED + " 2015年3月考评结果")
                .follow(VILLAGE, RESULT)
                .picture("appeal-4-sheet-behind")
                .opensPicture("现场照片1");
    }

    private static void appeal(People people) {
        people.signedIn(VILLAGE_UNIT)
                .page(RANKINGS, HEADING)
                .tells(VILLAGE, "本单位", "后两位")
                .follow(VILLAGE, RESULT)
                .shows("提出申诉", "截至2015年4月10日")
                .write("理由", REASON)
                .write("申请更正为（分，可不填）", "100")
                .attach("佐证照片或 PDF（可不传）", Photograph.inOrder(SceneKind.PARKING, "花园村会议记录"))
                .picture("appeal-5-appeal")
                .press("提交")
                .shows("申诉已提交，由指挥部办公室复核。", "待复核", REASON)
                .hides("提出申诉");
    }

    private static void uphold(People people) {
        people.signedIn("headquarters")
                .myTasks()
                .open(VILLAGE)
                .shows(REASON)
                .claim()
                .choose("成立，予以更正")
                .write("更正后的分数", "100")
                .write("复核意见", OPINION)
                .picture("appeal-6-decide")
                .hand("成立，予以更正");
    }

    private static void lookAtTheCorrection(People people) {
        people.signedIn("wencheng-jiaoyuju")
                .page(RANKINGS, HEADING)
                .shows("2015年4月7日更正", "本页为更正后的结果，原通报不改。")
                .tells(VILLAGE, "100.00")
                .pictureForDocumentation("rankings-corrected.png")
                .follow(VILLAGE, RESULT)
                .shows("第1名", "经复核更正为100")
                .hides(REASON);
        people.onThePhone()
                .signIn(VILLAGE_UNIT)
                .page(RANKINGS, HEADING)
                .picture("appeal-7-corrected-phone")
                .follow(VILLAGE, RESULT)
                .shows("成立，予以更正为100分", OPINION)
                .picture("appeal-8-result-phone");
    }
}

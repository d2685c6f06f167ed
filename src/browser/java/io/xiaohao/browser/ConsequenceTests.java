package io.xiaohao.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a bad quarter brings in Sheqi: headquarters confirms, the office's decision is recorded, the register tells it unit by
 * unit with the way back to the sheet, and a title that is put on record stops the bonus.
 */
@BrowserTest
@AsOf("2022-05-31T10:00")
class ConsequenceTests {

    private static final String PROGRAMME = "sheqi-2022";
    private static final String REGISTER = "/consequences?programme=" + PROGRAMME;
    private static final String HEADQUARTERS = "headquarters@sheqi";
    private static final String LAGGARD = "县科协";
    private static final String LAGGARD_UNIT = "sheqi-kexie";
    /** Fourteen communities, thirteen townships, eighteen units with key tasks, fourteen with others for the half-year. */
    private static final int SHEETS_OF_THE_QUARTER = 59;

    /** No community was drawn in the two months before. */
    private static final int SHEETS_OF_JUNE = 14;

    private static final String JUNE = "/rankings?programme=sheqi-2022&period=2022-06";

    @Test
    void aBadQuarterIsFollowedToItsEnd(People people) {
        people.comeBackAt("2022-06-01T10:00");
        Program supervisor = people.programOf("supervisor@sheqi");
        supervisor.completeOthers(
                "score-object", SHEETS_OF_THE_QUARTER, "/" + LAGGARD, at -> Map.of("points", 90 - at / 10.0));
        supervisor.completeAll("score-object", 1, at -> Map.of("points", 52.5, "remark", "资料和现场均差距较大。"));
        people.comeBackAt("2022-06-20T10:00");
        people.programOf("supervisor@sheqi").completeAll("score-object", SHEETS_OF_JUNE, at -> Map.of("points", 88));
        people.comeBackAt("2022-07-01T10:00");
        people.signedIn(HEADQUARTERS).pageOnceThere(JUNE, "2022年6月考评排名");
        publishAt(people, "2022-07-06T10:00", 1);
        publishAt(people, "2022-07-11T10:00", 2);

        confirm(people);
        decide(people);
        readTheRegister(people);
        putATitleOnRecord(people);
    }

    private static void publishAt(People people, String moment, int bulletins) {
        people.comeBackAt(moment);
        people.programOf("leader@sheqi").completeAll("approve-bulletin", bulletins, at -> Map.of("approved", true));
    }

    private static void confirm(People people) {
        people.signedIn(HEADQUARTERS)
                .myTasks()
                .open(LAGGARD)
                .shows("冻结干部提拔")
                .claim()
                .choose("同意，函送决定部门")
                .write("确认意见", "照章办理。")
                .picture("consequence-1-confirm")
                .hand("同意并函送");
    }

    private static void decide(People people) {
        people.signedIn(HEADQUARTERS)
                .myTasks()
                .open(LAGGARD)
                .shows("建议已函送县委组织部")
                .claim()
                .choose("决定实施")
                .write("决定文号", "社组〔2022〕5号")
                .picture("consequence-2-decision")
                .hand("登记决定");
    }

    private static void readTheRegister(People people) {
        people.signedIn("organization@sheqi")
                .page(REGISTER + "&object=" + LAGGARD, "结果运用台账")
                .shows("共 1 项", "冻结干部提拔", "2022年第二季度考评为差", "社组〔2022〕5号")
                .offersDocument("建议函", LAGGARD, "冻结干部提拔", "照章办理。")
                .pictureForDocumentation("consequences.png")
                .follow("查看排名和评分", LAGGARD + " 2022年第二季度考评结果")
                .shows("52.5", "资料和现场均差距较大。")
                .picture("consequence-3-sheet");
        people.onThePhone()
                .signIn(LAGGARD_UNIT)
                .page(REGISTER, "结果运用台账")
                .shows("仅列本单位的事项", "冻结干部提拔")
                .picture("consequence-4-phone");
    }

    private static void putATitleOnRecord(People people) {
        people.signedIn(HEADQUARTERS)
                .page(REGISTER, "结果运用台账")
                .follow("文明单位登记", "文明单位和垂直管理登记")
                .write("单位（对象）", LAGGARD)
                .write("称号（垂直管理的写上级主管单位）", "县级文明单位")
                .write("起始日期", "2021-03-01")
                .write("依据（批准文件的文号或名称）", "社文明〔2021〕3号")
                .press("登记")
                .shows("已登记：" + LAGGARD, "文明称号：县级文明单位", "2021-03-01起")
                .picture("consequence-5-title")
                .follow(LAGGARD, "结果运用台账")
                .shows("共 2 项", "停发当季文明单位奖", "待确认");
        people.onThePhone()
                .signIn(HEADQUARTERS)
                .page("/consequences/titles?programme=" + PROGRAMME, "文明单位和垂直管理登记")
                .picture("consequence-6-title-phone");
    }
}

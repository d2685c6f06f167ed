package io.xiaohao.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ledger as those use it who have it open all day: searching, narrowing, choosing, dispatching, printing. */
@BrowserTest
class LedgerTests {

    private static final String PROGRAMME = "wencheng-2015";
    /** Has no lead unit of its own: what is found there waits for headquarters. */
    private static final String WITHOUT_LEAD_UNIT = "大峃镇";

    private static final String UNIT = "县公安局";

    @Test
    void whatIsTypedIsFoundAndStandsInTheAddress(People people) {
        String number = registered(people, "随打随查", 1).get(0);

        people.signedIn("headquarters")
                .ledger()
                .type("随打随查")
                .finds(1)
                .showsChip("搜索：随打随查")
                .isAt("q=")
                .openFirst()
                .stands("待交办");
        people.signedIn("supervisor")
                .page("/issues?programme=" + PROGRAMME + "&q=" + number, "问题台账")
                .shows(number, "搜索：" + number);
    }

    @Test
    void oneStepBackTakesOneConditionAway(People people) {
        people.signedIn("headquarters")
                .ledger()
                .choose("状态", "已销号")
                .isAt("status=CLOSED")
                .choose("督战对象", "花园村")
                .goBack()
                .showsChip("状态：已销号")
                .isNotAt("object=")
                .takeAway("状态：已销号");
    }

    @Test
    void columnsAreChosenAndStayChosen(People people) {
        people.signedIn("headquarters")
                .ledger()
                .showsColumn("责任区域")
                .hidesColumn("措施")
                .switchColumn("措施")
                .switchColumn("责任区域")
                .showsColumn("措施")
                .hidesColumn("责任区域")
                .loadAnew()
                .showsColumn("措施")
                .hidesColumn("责任区域");
    }

    @Test
    void aQueryIsKeptUnderAName(People people) {
        people.signedIn("supervisor")
                .ledger()
                .choose("亮灯", "黄灯")
                .keepAs("每天早上的黄灯")
                .takeAway("亮灯：黄灯")
                .openKept("每天早上的黄灯")
                .showsChip("亮灯：黄灯")
                .forgetKept("每天早上的黄灯");
    }

    @Test
    void itIsReadWithoutAMouse(People people) {
        List<String> numbers = registered(people, "只用键盘", 2);

        LedgerPage ledger = people.signedIn("headquarters")
                .ledger()
                .press("/")
                .type("只用键盘")
                .finds(2)
                .press("Escape")
                .press("j")
                .press("x")
                .hasChosen(1)
                .press("j")
                .press("x")
                .hasChosen(2)
                .press("k");
        ledger.press("Enter").isIssue(numbers);
    }

    @Test
    void whatWaitsIsDispatchedTogether(People people) {
        List<String> numbers = registered(people, "一并交办", 3);

        people.signedIn("headquarters")
                .ledger()
                .search("一并交办")
                .finds(3)
                .chooseAll()
                .hasChosen(3)
                .picture("ledger-chosen")
                .dispatchTo(UNIT)
                .shows("已交办 3 个，共 3 个")
                .tells(numbers.get(0), "成功");
    }

    @Test
    void onPaperItIsTheLedgerThatIsUsual(People people) {
        people.signedIn("headquarters").ledger().isPrintedAcross();
    }

    private static List<String> registered(People people, String words, int count) {
        Program program = people.programOf("headquarters");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(program.register(
                    PROGRAMME,
                    Map.of("area", WITHOUT_LEAD_UNIT, "category", "市容环境", "description", words + "，路边垃圾积存。")));
        }
        return numbers;
    }
}

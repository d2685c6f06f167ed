package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.demo.picture.SceneKind;
import org.junit.jupiter.api.Test;

/** Findings made with a phone when more goes wrong than the line: each arrives once, and none is lost. */
@BrowserTest
class CaptureFaultsTests {

    private static final String PROGRAMME = "wencheng-2015";

    @Test
    void whatIsFoundWhileTheServerIsSwitchedOffArrivesWhenItIsBack(People people) {
        CapturePage capture =
                people.onThePhone().signIn("supervisor").maySendTwice().capture();
        find(capture, "重启路", 1).hasRegistered(1);

        people.switchOff();
        find(capture, "重启路", 2).isHeld();
        find(capture, "重启路", 3);
        people.switchOn();

        capture.openAgain().hasRegistered(3).hasWaiting(0);
        arrivedOnce(people, "重启路", 3);
    }

    @Test
    void whatIsFoundAfterTheSessionHasEndedArrivesWhenSomebodySignsInAgain(People people) {
        Person supervisor = people.onThePhone().signIn("supervisor");
        CapturePage capture = supervisor.capture();
        find(capture, "过期路", 1).hasRegistered(1);

        supervisor.sessionEnds();
        find(capture, "过期路", 2).isHeldBecause("登录已过期");
        find(capture, "过期路", 3);

        supervisor.signsInAgain("supervisor").capture().hasRegistered(3).hasWaiting(0);
        arrivedOnce(people, "过期路", 3);
    }

    @Test
    void somebodyElseOnTheSamePhoneDoesNotRegisterThem(People people) {
        Person supervisor = people.onThePhone().signIn("supervisor");
        CapturePage capture = supervisor.capture();
        supervisor.sessionEnds();
        find(capture, "换人路", 1).isHeldBecause("登录已过期");

        supervisor.signsInAgain("headquarters").capture().isHeldBecause("用原账号登录后发送");
        assertThat(people.programOf("headquarters").search(PROGRAMME, "换人路")).isEmpty();

        supervisor.sessionEnds().signsInAgain("supervisor").capture().hasRegistered(1);
        arrivedOnce(people, "换人路", 1);
    }

    @Test
    void whereThePhoneHasNoRoomItSaysSoAndKeepsWhatIsFilledIn(People people) {
        CapturePage capture = people.onThePhone().signIn("supervisor").capture().hasNoRoom();

        fill(capture, "满机路", 1).send().isRefused("本机存储空间不足，这个问题没有保存，请清理手机空间后再按一次。");
        assertThat(people.programOf("headquarters").search(PROGRAMME, "满机路")).isEmpty();

        capture.hasRoomAgain().send().isKept(1).hasRegistered(1);
        arrivedOnce(people, "满机路", 1);
    }

    @Test
    void underTlsThePageOpensWithoutALineAndSendsLater(People people) {
        CapturePage capture =
                people.onThePhoneOverTls().signIn("supervisor").capture().isReadyForNoLine();

        capture.losesTheLine().openAgain();
        find(capture, "加密路", 1);
        find(capture, "加密路", 2);
        capture.openAgain().hasWaiting(2).findsTheLine().hasRegistered(2);

        arrivedOnce(people, "加密路", 2);
    }

    private static CapturePage find(CapturePage capture, String street, int number) {
        return fill(capture, street, number).send().isKept(number);
    }

    private static CapturePage fill(CapturePage capture, String street, int number) {
        return capture.photograph(Photograph.stillInDisorder(SceneKind.ALLEY, street + number + "号"))
                .chooseArea("城南村")
                .chooseCategory("市容环境")
                .writePlace(street + number + "号");
    }

    private static void arrivedOnce(People people, String street, int count) {
        assertThat(people.programOf("headquarters").search(PROGRAMME, street)).hasSize(count);
    }
}

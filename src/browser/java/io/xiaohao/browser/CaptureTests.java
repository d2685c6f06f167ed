package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import io.xiaohao.demo.picture.SceneKind;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings made with a phone: each arrives once, whatever the line does meanwhile. */
@BrowserTest
class CaptureTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final int FINDINGS = 20;

    @Test
    void twentyFindingsArriveOnceThoughTheLineIsCut(People people) {
        CapturePage capture = people.onThePhone().signIn("supervisor").capture().isReadyForNoLine();

        for (int i = 0; i < FINDINGS; i++) {
            switch (i) {
                case 1 -> capture.losesTheNextAnswer();
                case 12 -> capture.losesTheNextAnswerAboutAPicture();
                case 3 -> capture.hasRegistered(3).losesTheLine();
                case 14 -> capture.losesTheLine();
                case 8 -> capture.openAgain().hasWaiting(5).picture("capture-without-line");
                case 10 -> capture.findsTheLine();
                case 18 -> capture.findsTheLine().openAgain();
                default -> {}
            }
            capture.photograph(picture(i))
                    .chooseArea(i % 2 == 0 ? "城南村" : "鹤东村")
                    .chooseCategory("市容环境")
                    .writePlace("断线路" + i + "号")
                    .send()
                    .isKept(i + 1);
        }

        capture.hasRegistered(FINDINGS).hasWaiting(0).picture("capture-all-there");
        JsonNode found = people.programOf("headquarters").search(PROGRAMME, "断线路");
        Set<String> places = new HashSet<>();
        found.forEach(issue -> places.add(issue.path("place").asText()));
        assertThat(found).hasSize(FINDINGS);
        assertThat(places).hasSize(FINDINGS);
        capture.openAgain().hasRegistered(FINDINGS);
        assertThat(people.programOf("headquarters").search(PROGRAMME, "断线路")).hasSize(FINDINGS);
    }

    @Test
    void whatHasArrivedButWasNotAnsweredIsNotRegisteredTwice(People people) {
        CapturePage capture = people.onThePhone().signIn("supervisor").capture().losesTheNextAnswer();

        capture.photograph(picture(3))
                .chooseArea("城南村")
                .chooseCategory("市容环境")
                .writePlace("失答路")
                .send()
                .isHeld();
        assertThat(people.programOf("headquarters").search(PROGRAMME, "失答路")).hasSize(1);

        capture.hasRegistered(1);
        assertThat(people.programOf("headquarters").search(PROGRAMME, "失答路")).hasSize(1);
    }

    @Test
    void whatIsBeingFilledInStays(People people) {
        CapturePage capture = people.onThePhone().signIn("supervisor").capture().isReadyForNoLine();

        capture.send()
                .isRefused("请先拍照；不便拍照的，请填写说明。")
                .photograph(picture(0))
                .chooseCategory("食品安全")
                .losesTheLine()
                .openAgain()
                .stillHas(1, "食品安全")
                .findsTheLine();
    }

    @Test
    void whereThePhoneKnowsItsPlaceItFindsWhatIsThereAlready(People people) {
        Person supervisor = people.onThePhone().signIn("supervisor").standsAt(27.7871, 120.0911);
        CapturePage capture = supervisor.capture().tellsOfPosition("已定位");
        capture.photograph(picture(1))
                .chooseArea("城南村")
                .chooseCategory("门前三包")
                .writePlace("定位街")
                .send()
                .hasRegistered(1);
        String number = people.programOf("headquarters")
                .search(PROGRAMME, "定位街")
                .path(0)
                .path("number")
                .asText();

        capture.openAgain()
                .photograph(picture(2))
                .chooseCategory("市容环境")
                .offersNearBy(number)
                .pictureForDocumentation("phone-capture.png")
                .takeAsTheSame(number);

        assertThat(people.programOf("headquarters").search(PROGRAMME, "定位街")).hasSize(1);
        supervisor.issue(number).picture("capture-issue");
    }

    @Test
    void whereItMayNotKnowItsPlaceItSaysSo(People people) {
        people.onThePhone().signIn("headquarters").capture().tellsOfPosition("没有得到定位许可");
    }

    @Test
    void whoRegistersNothingHasNoSuchPage(People people) {
        people.signedIn("auditor").isRefused("/capture", 403, "权限");
    }

    private static FilePayload picture(int number) {
        SceneKind[] kinds = SceneKind.values();
        return Photograph.stillInDisorder(kinds[number % kinds.length], "断线路" + number + "号");
    }
}

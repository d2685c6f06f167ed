package io.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.demo.picture.Shot;
import io.xiaohao.demo.picture.Spot;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.ReviewedPicture.Stage;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.programme.Programmes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A short story is played: long before anything else of these tests is due, so that no other timer fires on the way. */
@XiaohaoTest
class DemoPlayerTests {

    private static final LocalDateTime UNTIL = LocalDateTime.of(2013, 3, 15, 8, 0);
    private static final String SHEQI = "sheqi-2022";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Programmes programmes;

    private String number;
    private PlayedDemo demo;

    @BeforeEach
    void open() {
        demo = new PlayedDemo(beans);
        number = LoopFixture.newNumber();
    }

    @AfterEach
    void close() {
        demo.close();
        ClockUtil.reset();
    }

    @Test
    void theStoryIsToldThroughTheSameServicesAndItsPicturesArouseNoSuspicion() {
        DemoResult result = play(story(
                step("w-4 09:00", true, Map.of(), List.of(), null),
                step(
                        "w-3 15:00",
                        false,
                        Map.of("outcome", "SUBMITTED", "measures", "已清运"),
                        List.of(Shot.AFTER),
                        null)));

        assertThat(result).isEqualTo(new DemoResult(1, 0));
        Issue issue = demo.issue("sheqi", number);
        assertThat(issue.status()).isEqualTo(IssueStatus.SUBMITTED);
        assertThat(issue.registeredAt()).isEqualTo("2013-03-08T10:00:00");
        assertThat(issue.discoveredBy()).isEqualTo("supervisor@sheqi");
        assertThat(issue.submittedAt()).isEqualTo("2013-03-12T15:00:00");
        assertThat(demo.acts(issue)).contains(IssueAct.REGISTERED, IssueAct.SIGNED, IssueAct.SUBMITTED);
        assertThat(demo.pictures(issue))
                .extracting(picture -> picture.stage())
                .containsExactly(Stage.BEFORE, Stage.AFTER);
        assertThat(demo.pictures(issue)).allSatisfy(picture -> {
            assertThat(picture.facts().takenAt()).isEqualTo(picture.at().minusMinutes(14));
            assertThat(picture.facts().place()).isNotNull();
            assertThat(picture.warnings()).isEmpty();
        });
    }

    @Test
    void aFlawIsWhatTheVerifierIsWarnedOf() {
        play(story(step(
                "w-3 15:00",
                false,
                Map.of("outcome", "SUBMITTED", "measures", "已清运"),
                List.of(Shot.AFTER),
                DemoFlaw.OLD)));

        assertThat(demo.pictures(demo.issue("sheqi", number)).get(1).warnings())
                .extracting(warning -> warning.kind().label())
                .containsExactly("早于发现", "拍摄过早");
    }

    @Test
    void aStoryThatCannotGoOnStopsWhereItIs() {
        DemoResult result = play(story(step("w-4 09:00", false, Map.of("outcome", "SUBMITTED"), List.of(), null)));

        assertThat(result).isEqualTo(new DemoResult(1, 1));
        assertThat(demo.issue("sheqi", number).status()).isEqualTo(IssueStatus.RECTIFYING);
    }

    @Test
    void theClockStandsWhereThePlayEnds() {
        play(story());

        assertThat(LoopFixture.now()).isEqualTo(UNTIL);
    }

    private DemoResult play(DemoStory story) {
        return demo.player()
                .play(
                        programmes.programme(SHEQI),
                        new DemoScript(new Spot(33, 112.9), List.of(story), List.of()),
                        UNTIL);
    }

    private DemoStory story(DemoStep... steps) {
        return new DemoStory(
                "story-" + number,
                "w-5 10:00",
                "supervisor",
                "bins",
                Map.of("number", number, "area", "老街社区", "category", "环境卫生", "description", "垃圾积存"),
                List.of(steps));
    }

    private static DemoStep step(
            String at, boolean claimOnly, Map<String, Object> answers, List<Shot> pictures, DemoFlaw flaw) {
        return new DemoStep(at, "rectify-issue", claimOnly, 0, answers, pictures, null, flaw);
    }
}

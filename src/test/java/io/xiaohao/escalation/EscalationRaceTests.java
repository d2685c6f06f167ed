package io.xiaohao.escalation;

import static io.xiaohao.escalation.EscalationRun.newSubject;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Several who propose or decide about one subject and cause at one instant: one after the other, and nobody fails. */
@XiaohaoTest
@ExtendWith(OutputCaptureExtension.class)
class EscalationRaceTests {

    private static final int ROUNDS = 5;

    @Autowired
    private ApplicationContext beans;

    private LoopFixture fixture;
    private EscalationRun run;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        run = new EscalationRun(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @RepeatedTest(ROUNDS)
    void whoProposesSecondByHandJoinsTheFirst(CapturedOutput output) throws Exception {
        atOnce(3, () -> run.propose("上房村", Measure.REMINDER));

        EscalationCase waiting = onlyWaiting("上房村");
        assertThat(waiting.acts()).containsExactly(EscalationAct.PROPOSED, EscalationAct.JOINED, EscalationAct.JOINED);
        assertThat(output).doesNotContain("SQL Error");
    }

    @RepeatedTest(ROUNDS)
    void whatTwoEventsRaiseInTheirTransactionsJoins(CapturedOutput output) throws Exception {
        String object = newSubject();
        CyclicBarrier together = new CyclicBarrier(2);
        all(Stream.of(6, 7).<Callable<?>>map(month -> () -> {
            together.await(1, TimeUnit.MINUTES);
            missMilestone(object, LocalDate.of(2031, month, 30));
            return null;
        }));

        assertThat(run.told(object)).containsExactly("escalation.proposed", "escalation.joined");
        assertThat(output).doesNotContain("SQL Error");
    }

    @RepeatedTest(ROUNDS)
    void timersOfTwoIssuesThatFireAtOneInstantMakeOneOrder(CapturedOutput output) throws Exception {
        List<Loop> issues = Stream.of("珊门村", "珊门村")
                .map(area -> fixture.register("area", area, "deadline", "2015-05-06"))
                .toList();
        issues.forEach(issue -> issue.passTo("2015-05-11T23:59:59"));
        String unit = fixture.bean(Organization.class)
                .unitByCode(issues.get(0).issue().leadUnit())
                .name();
        fixture.at("2015-05-12T00:00");
        CyclicBarrier together = new CyclicBarrier(2);

        all(issues.stream().<Callable<?>>map(issue -> () -> {
            together.await(1, TimeUnit.MINUTES);
            issue.passTo("2015-05-12T00:00");
            return null;
        }));

        assertThat(onlyWaiting(unit).stored().issues())
                .contains(issues.get(0).number(), issues.get(1).number());
        assertThat(output).doesNotContain("SQL Error");
    }

    @RepeatedTest(ROUNDS)
    void whatComesWhileItIsDecidedJoinsBeforeOrIsRaisedAnew(CapturedOutput output) throws Exception {
        EscalationCase first = run.propose("上房村", Measure.REMINDER);
        CyclicBarrier together = new CyclicBarrier(2);

        all(Stream.of(
                () -> {
                    together.await(1, TimeUnit.MINUTES);
                    return first.complete("approve-escalation", "headquarters", "decision", "APPROVE");
                },
                () -> {
                    together.await(1, TimeUnit.MINUTES);
                    return run.propose("上房村", Measure.REMINDER);
                }));

        List<EscalationAct> acts = first.acts();
        boolean joined = acts.contains(EscalationAct.JOINED);
        assertThat(acts.indexOf(EscalationAct.JOINED)).isLessThan(acts.indexOf(EscalationAct.APPROVED));
        assertThat(run.cases("上房村"))
                .filteredOn(each -> each.stored().isWaiting())
                .hasSize(joined ? 0 : 1);
        assertThat(output).doesNotContain("SQL Error");
    }

    private EscalationCase onlyWaiting(String subject) {
        List<EscalationCase> waiting = run.cases(subject).stream()
                .filter(each -> each.stored().isWaiting())
                .toList();
        assertThat(waiting).hasSize(1);
        return waiting.get(0);
    }

    private void missMilestone(String object, LocalDate date) {
        run.publish(
                "wenshan-2021",
                "milestone.missed",
                "%s/%s".formatted(date.toString().substring(0, 7), object),
                "date",
                date,
                "object",
                object,
                "lacking",
                List.of("points"));
    }

    private static void atOnce(int people, Runnable act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(people);
        all(Stream.<Callable<?>>generate(() -> () -> {
                    together.await(1, TimeUnit.MINUTES);
                    act.run();
                    return null;
                })
                .limit(people));
    }

    /** Each on a node of its own; whatever one fails with fails the test. */
    private static void all(Stream<Callable<?>> acts) throws Exception {
        List<Callable<?>> each = acts.toList();
        ExecutorService nodes = Executors.newFixedThreadPool(each.size());
        try {
            List<Future<?>> running =
                    each.stream().<Future<?>>map(nodes::submit).toList();
            for (Future<?> one : running) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdown();
        }
    }
}

package io.xiaohao.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.security.FailureCauses;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two who propose for the same subject and cause at one instant: the second loses the race, tries again, and joins. */
@XiaohaoTest
class EscalationRaceTests {

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

    @Test
    void theSecondOfTwoProposalsJoinsTheFirst() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> proposals =
                    List.of(nodes.submit(() -> propose(together)), nodes.submit(() -> propose(together)));
            for (Future<?> proposal : proposals) {
                proposal.get(1, TimeUnit.MINUTES);
            }
        } finally {
            nodes.shutdown();
        }

        List<EscalationRun.Case> waiting = run.cases("上房村").stream()
                .filter(each -> each.stored().isWaiting())
                .toList();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).acts()).containsExactly(EscalationAct.PROPOSED, EscalationAct.JOINED);
    }

    private Void propose(CyclicBarrier together) throws Exception {
        together.await(1, TimeUnit.MINUTES);
        try {
            run.propose("上房村", Measure.REMINDER);
        } catch (RuntimeException lost) {
            assertThat(FailureCauses.isLostRace(lost)).as(lost.toString()).isTrue();
            run.propose("上房村", Measure.REMINDER);
        }
        return null;
    }
}

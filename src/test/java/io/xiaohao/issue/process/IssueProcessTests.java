package io.xiaohao.issue.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.CoverageSwitch;
import io.xiaohao.testing.ProcessCoverageReport;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The three processes on the real delegates, path by path. Together the paths go through every node and every flow, which
 * is measured at the end; where only some of them are run there is nothing to measure.
 */
@XiaohaoTest
class IssueProcessTests
        implements AssignmentPaths,
                TakingOverPaths,
                UnitTurnPaths,
                HeadsSignOffPaths,
                DeadlinePaths,
                VerificationPaths,
                RecheckPaths {

    private static final AtomicInteger RUN = new AtomicInteger();

    private static ProcessCoverageReport coverage;
    private static CoverageSwitch measuring;

    @Autowired
    private ApplicationContext beans;

    private LoopFixture loop;

    @BeforeAll
    static void measure(@Autowired CoverageSwitch coverageSwitch) {
        RUN.set(0);
        measuring = coverageSwitch;
        coverage = ProcessCoverageReport.measuredBy(coverageSwitch);
    }

    @BeforeEach
    void open() {
        RUN.incrementAndGet();
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Override
    public LoopFixture loop() {
        return loop;
    }

    @AfterAll
    static void everyNodeAndEveryFlowWasGoneThrough() {
        measuring.stop();
        if (RUN.get() < paths()) {
            return;
        }
        String[] processes = {"issue-rectification", "issue-recheck", "programme-calendar"};
        assertThat(coverage.missing(processes)).isEmpty();
        assertThat(coverage.figures(processes))
                .hasSize(processes.length)
                .allSatisfy((process, figure) -> assertThat(figure).isEqualTo(1.0));
    }

    private static long paths() {
        return Arrays.stream(IssueProcessTests.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }
}

package io.xiaohao.issue.process;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.testing.WholeProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The three processes on the real delegates, path by path. Together the paths go through every node and every flow, which
 * is measured at the end; where only some of them are run there is nothing to measure.
 */
@XiaohaoTest
@WholeProcess({"issue-rectification", "issue-recheck", "programme-calendar"})
class IssueProcessTests
        implements AssignmentPaths,
                TakingOverPaths,
                UnitTurnPaths,
                HeadsSignOffPaths,
                DeadlinePaths,
                VerificationPaths,
                RecheckPaths {

    @Autowired
    private ApplicationContext beans;

    private LoopFixture loop;

    @BeforeEach
    void open() {
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
}

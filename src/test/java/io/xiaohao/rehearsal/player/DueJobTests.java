package io.xiaohao.rehearsal.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueJobTests {

    @Test
    void dueJobsRunByInstantProcessBusinessKeyElementAndTheirMaking() {
        DueJob earlier = job("90", "2021-06-08T09:00", "programme-calendar", "p", "z");
        DueJob calendar = job("80", "2021-06-09T00:00", "issue-rectification", "T-2", "overdue-due");
        DueJob tenth = job("10", "2021-06-09T00:00", "issue-rectification", "T-2", "serious-due");
        DueJob ninth = job("9", "2021-06-09T00:00", "issue-rectification", "T-2", "serious-due");
        DueJob firstIssue = job("99", "2021-06-09T00:00", "issue-rectification", "T-1", "verification-late-due");
        DueJob recheck = job("1", "2021-06-09T00:00", "issue-recheck", "T-9", "recheck-issue");
        assertThat(List.of(tenth, calendar, ninth, firstIssue, earlier, recheck).stream()
                        .sorted())
                .containsExactly(earlier, recheck, firstIssue, calendar, ninth, tenth);
    }

    private static DueJob job(String id, String due, String process, String businessKey, String element) {
        return new DueJob(id, LocalDateTime.parse(due), process, businessKey, element);
    }
}

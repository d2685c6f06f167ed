package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is known neither by a role nor by a unit sees the issues about which he decides, and no others. */
class IssueSightTests {

    private final IssueAccess access = mock(IssueAccess.class);
    private final IssueRouting routing = mock(IssueRouting.class);
    private final Issue ofHisArea = mock(Issue.class);
    private final Issue ofAnotherArea = mock(Issue.class);
    private final IssueSight sight = new IssueSight(access, routing);

    @BeforeEach
    void aDeputyHeadWithoutARole() {
        when(access.account()).thenReturn("deputy-head");
        when(access.units()).thenReturn(Set.of());
        when(ofHisArea.units()).thenReturn(List.of("wencheng-gonganju"));
        when(ofAnotherArea.units()).thenReturn(List.of("wencheng-gonganju"));
        when(routing.leaderAccounts(ofHisArea)).thenReturn(List.of("deputy-head"));
        when(routing.leaderAccounts(ofAnotherArea)).thenReturn(List.of("another-head"));
    }

    @Test
    void whoDecidesForItsAreaSeesIt() {
        assertThat(sight.sees(ofHisArea)).isTrue();
        assertThat(sight.sees(ofAnotherArea)).isFalse();
    }

    @Test
    void whoHasGivenThePostUpSeesItNoMore() {
        when(routing.leaderAccounts(ofHisArea)).thenReturn(List.of("successor"));

        assertThat(sight.sees(ofHisArea)).isFalse();
    }

    @Test
    void unitsSeeTheirOwnAndRolesSeeAll() {
        when(access.units()).thenReturn(Set.of("wencheng-gonganju"));
        assertThat(sight.sees(ofAnotherArea)).isTrue();

        when(access.units()).thenReturn(Set.of());
        when(access.seesWholeLedger()).thenReturn(true);
        assertThat(sight.sees(ofAnotherArea)).isTrue();
    }
}

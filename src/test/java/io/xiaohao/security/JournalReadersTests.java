package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose journal somebody reads who belongs to one government, or to several. */
class JournalReadersTests {

    private final Caller caller = mock(Caller.class);
    private final Programmes programmes = mock(Programmes.class);
    private final Organization organization = mock(Organization.class);
    private final JournalReaders readers = new JournalReaders(caller, programmes, organization);

    @BeforeEach
    void names() {
        when(organization.governmentName("wencheng")).thenReturn("文成县");
        when(organization.governmentName("wenshan")).thenReturn("文山州");
        doCallRealMethod().when(caller).requireGovernment(anyString(), anyString());
        when(caller.isOf(anyString())).thenAnswer(asked -> caller.governments().contains(asked.<String>getArgument(0)));
    }

    @Test
    void whoBelongsToOneNeedNotNameIt() {
        of("wencheng");
        when(caller.government()).thenReturn("wencheng");

        assertThat(readers.ofGovernment(null)).isEqualTo("wencheng");
        assertThat(readers.ofGovernment("wencheng")).isEqualTo("wencheng");
    }

    @Test
    void whoBelongsToSeveralNamesOne() {
        of("wencheng", "wenshan");

        assertThat(readers.ofGovernment("wenshan")).isEqualTo("wenshan");
        assertThatThrownBy(() -> readers.ofGovernment(null))
                .isInstanceOf(Refusal.class)
                .hasMessage("您的账号属于多个县（州），请用 government 参数指明一个：wencheng（文成县）、wenshan（文山州）。");
    }

    @Test
    void anotherGovernmentIsNotThere() {
        of("wencheng");

        assertThatThrownBy(() -> readers.ofGovernment("wenshan"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
    }

    @Test
    void aProgrammesLinesAreItsGovernments() {
        of("wencheng", "wenshan");
        Programme programme = mock(Programme.class);
        when(programme.government()).thenReturn("wenshan");
        when(programmes.find("wenshan-2021")).thenReturn(Optional.of(programme));

        assertThat(readers.ofProgramme("wenshan-2021")).isEqualTo("wenshan");
        assertThatThrownBy(() -> readers.ofProgramme("nowhere-2021"))
                .isInstanceOf(Refusal.class)
                .hasMessage("没有代码为“nowhere-2021”的方案，请核对。");
    }

    @Test
    void aUnitReadsNone() {
        of("wencheng");
        doThrow(Refusal.forbidden("您没有权限进行此操作。")).when(caller).requireAny(any(Role[].class));

        assertThatThrownBy(() -> readers.ofGovernment(null)).hasMessage("您没有权限进行此操作。");
    }

    private void of(String... governments) {
        when(caller.governments()).thenReturn(Set.of(governments));
    }
}

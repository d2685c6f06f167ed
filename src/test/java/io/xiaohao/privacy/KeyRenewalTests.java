package io.xiaohao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.xiaohao.journal.Journal;
import io.xiaohao.testing.ModuleDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is changed: what lies under the former one opens, and is encrypted anew. */
class KeyRenewalTests {

    private static final String FORMER = key(1);
    private static final String PRESENT = key(2);

    @TempDir
    private Path data;

    private final ModuleDatabase database = ModuleDatabase.migratedTo("260");

    @Test
    void afterTheRenewalTheFormerKeyIsNotNeededAnyMore() {
        database.inTransaction(() -> numbers(FORMER).keep("wencheng", "WC-1", "来电13798765432、18655544433"));
        PersonalNumberKey both = new PersonalNumberKey(PRESENT, List.of(FORMER), data);
        assertThat(shown(both)).containsExactly("13798765432", "18655544433");

        assertThat(new NumbersRenewal(database.client(), both).renew()).isEqualTo(2);

        assertThat(shown(new PersonalNumberKey(PRESENT, List.of(), data)))
                .containsExactly("13798765432", "18655544433");
        assertThat(new NumbersRenewal(database.client(), both).renew()).isZero();
        assertThatThrownBy(() -> shown(new PersonalNumberKey(FORMER, List.of(), data)))
                .hasMessageContaining("曾用密钥");
    }

    @Test
    void whatWasClosedBeforeBoxesBoreVersionsOpensUnderEitherKey() {
        SecretBox former = new SecretBox("个人信息", FORMER);
        String closed = former.close("13798765432", "wencheng/WC-1");
        String unversioned = closed.substring(closed.indexOf(':') + 1);

        assertThat(former.open(unversioned, "wencheng/WC-1")).isEqualTo("13798765432");
        SecretBox both = new SecretBox("个人信息", PRESENT, List.of(FORMER));
        assertThat(both.open(unversioned, "wencheng/WC-1")).isEqualTo("13798765432");
        assertThat(both.isPresent(unversioned)).isFalse();
        assertThat(both.isPresent(both.renewed(unversioned, "wencheng/WC-1"))).isTrue();
        assertThatThrownBy(() -> both.open(unversioned, "wencheng/WC-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoFormerKeyIsToldAtTheStart() {
        assertThatThrownBy(() -> new PersonalNumberKey(PRESENT, List.of("c2hvcnQ="), data))
                .hasMessageContaining("32 个字节");
    }

    private List<String> shown(PersonalNumberKey key) {
        return new PersonalNumbers(database.client(), key, mock(Journal.class), Clock.systemDefaultZone())
                .show("wencheng", "wencheng-2015", "WC-1").stream()
                        .map(KeptNumber::number)
                        .toList();
    }

    private PersonalNumbers numbers(String key) {
        return new PersonalNumbers(
                database.client(),
                new PersonalNumberKey(key, List.of(), data),
                mock(Journal.class),
                Clock.systemDefaultZone());
    }

    private static String key(int each) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) each);
        return Base64.getEncoder().encodeToString(key);
    }
}

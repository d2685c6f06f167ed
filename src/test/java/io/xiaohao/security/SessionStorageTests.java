package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;

/** What stands in a session outlives the node, and harms nobody where it cannot be read. */
class SessionStorageTests {

    private final ConversionService conversions = new SessionStorage().springSessionConversionService();

    @Test
    void whoIsSignedInIsReadByAnotherNode() {
        SignedInAccount account = new SignedInAccount(
                new AccountMembership("headquarters", Set.of("headquarters"), Set.of("wencheng")), 17, 3);

        byte[] stored = conversions.convert(account, byte[].class);

        assertThat(conversions.convert(stored, Object.class)).isEqualTo(account);
    }

    @Test
    void whatAnotherVersionLeftIsAsIfItWereNotThere() {
        assertThat(conversions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
    }
}

package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountsTests {

    @Test
    void nobodyIsOfferedAnAccountWhereThisIsNoDemonstration() {
        assertThat(new DemoAccounts(null, null, false).offered()).isEmpty();
    }

    @Test
    void eachRoleHasItsAccount() {
        assertThat(AccountPlanner.accountOf(Role.SUPERVISION)).isEqualTo("supervisor");
        assertThat(AccountPlanner.accountOf(Role.ADMINISTRATORS)).isEqualTo("admin");
    }
}

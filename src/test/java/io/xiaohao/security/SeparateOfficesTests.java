package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparateOfficesTests {

    @ParameterizedTest
    @CsvSource({
        "camunda-admin, auditors",
        "camunda-admin, security-admin",
        "auditors, camunda-admin",
        "auditors, security-admin",
        "security-admin, camunda-admin",
        "security-admin, auditors"
    })
    void nobodyHoldsTwoOfTheThreeOffices(String held, String joining) {
        assertThatThrownBy(() -> SeparateOffices.require(joining, Set.of(held, "leaders")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("必须由三个人分别担任");
    }

    @Test
    void otherRolesMayBeHeldBesideOne() {
        assertThatCode(() -> SeparateOffices.require("leaders", Set.of("auditors")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SeparateOffices.require("auditors", Set.of("auditors", "leaders")))
                .doesNotThrowAnyException();
    }
}

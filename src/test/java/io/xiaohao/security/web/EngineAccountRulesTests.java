package io.xiaohao.security.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Offices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineAccountRulesTests {

    private final Caller caller = mock(Caller.class);
    private final Offices offices = mock(Offices.class);
    private final EngineAccountRules rules = new EngineAccountRules(caller, offices);

    @BeforeEach
    void anAdministratorOfWencheng() {
        when(caller.account()).thenReturn("admin");
        when(caller.isOf("wencheng")).thenReturn(true);
        when(offices.holdsOne("auditor")).thenReturn(true);
        doThrow(Refusal.notFound("elsewhere")).when(offices).requireOwn("headquarters@wenshan");
    }

    @ParameterizedTest
    @CsvSource({"PUT, group/leaders/members/leader", "DELETE, group/leaders/members/leader", "POST, user/leader/unlock"
    })
    void rolesAndLocksAreForWhoAssignsThem(String method, String call) {
        assertThatCode(() -> rules.require(method, call)).doesNotThrowAnyException();

        doThrow(Refusal.forbidden("not his")).when(offices).requireAssigning();

        assertThatThrownBy(() -> rules.require(method, call)).hasMessage("not his");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, group/leaders/members/headquarters@wenshan",
        "POST, user/headquarters@wenshan/unlock",
        "PUT, user/headquarters@wenshan/credentials",
        "PUT, user/headquarters@wenshan/profile",
        "DELETE, user/headquarters@wenshan",
        "PUT, tenant/wencheng/user-members/headquarters@wenshan"
    })
    void anotherGovernmentsAccountDoesNotExist(String method, String call) {
        assertThatThrownBy(() -> rules.require(method, call)).hasMessage("elsewhere");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, group/leaders/members/admin, 不能给自己增减角色",
        "DELETE, user/admin, 不能删除自己的账号",
        "PUT, user/auditor/credentials, 只能由本人修改",
        "PUT, tenant/wenshan/user-members/leader, 没有代码为“wenshan”的县（州）",
        "PUT, tenant/wencheng/group-members/leaders, 不能整组加入"
    })
    void whatNobodyMay(String method, String call, String sentence) {
        assertThatThrownBy(() -> rules.require(method, call))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void everybodySetsHisOwnPasswordAndReadsAreNotItsBusiness() {
        doThrow(Refusal.notFound("elsewhere")).when(offices).requireOwn("admin");

        assertThatCode(() -> rules.require("PUT", "user/admin/credentials")).doesNotThrowAnyException();
        assertThatCode(() -> rules.require("GET", "group/leaders/members/admin"))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.require("POST", "task/17/claim")).doesNotThrowAnyException();
    }
}

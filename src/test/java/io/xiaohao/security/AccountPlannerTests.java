package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.ProgrammePack;
import io.xiaohao.programme.Programmes;
import io.xiaohao.security.AccountPlan.PlannedAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountPlannerTests {

    private final Organization organization = mock(Organization.class);
    private final Programmes programmes = mock(Programmes.class);
    private final AccountPlanner planner = new AccountPlanner(organization, programmes);

    @BeforeEach
    void twoGovernments() {
        Programme wencheng = programme("wencheng", Map.of(), Map.of());
        Programme wenshan =
                programme("wenshan", Map.of("wenshan-ys", "supervision-wenshan-ys"), Map.of("wenshan-ys", "砚山县督战组"));
        when(programmes.all()).thenReturn(List.of(wencheng, wenshan));
        when(programmes.ofGovernment("wencheng")).thenReturn(List.of(wencheng));
        when(programmes.ofGovernment("wenshan")).thenReturn(List.of(wenshan));
        when(organization.governmentName("wencheng")).thenReturn("文成县");
        when(organization.governmentName("wenshan")).thenReturn("文山州");
        when(organization.units("wencheng")).thenReturn(List.of(unit("wencheng", "wencheng-js", "住建局")));
        when(organization.units("wenshan")).thenReturn(List.of(unit("wenshan", "wenshan-ys", "砚山县")));
    }

    @Test
    void everyGovernmentIsATenant() {
        assertThat(planner.groups().governments())
                .containsExactly(Map.entry("wencheng", "文成县"), Map.entry("wenshan", "文山州"));
    }

    @Test
    void groupsAreRolesUnitsTheirHeadsAndSupervisionGroups() {
        assertThat(planner.groups().groups())
                .containsEntry("headquarters", "指挥部办公室")
                .containsEntry("camunda-admin", "系统管理员")
                .containsEntry("unit-wencheng-js", "住建局")
                .containsEntry("unit-wencheng-js-heads", "住建局（负责人）")
                .containsEntry("supervision-wenshan-ys", "砚山县督战组")
                .hasSize(Role.values().length + 4 + 1);
    }

    @Test
    void withoutADemoThereAreNoAccounts() {
        assertThat(planner.groups().accounts()).isEmpty();
    }

    @Test
    void demoAccountsOfTheFirstGovernmentBearNoSuffixTheOthersTheirs() {
        assertThat(planner.groupsAndDemoAccounts().accounts())
                .containsKeys(
                        "headquarters",
                        "supervisor",
                        "leader",
                        "discipline",
                        "organization",
                        "auditor",
                        "admin",
                        "security")
                .containsKeys("headquarters@wenshan", "supervisor@wenshan", "auditor@wenshan")
                .containsKeys("wencheng-js", "wenshan-ys")
                .allSatisfy((name, account) -> assertThat(account.password()).isEqualTo("demo"));
    }

    @Test
    void aUnitsAccountActsAndSignsOffForIt() {
        PlannedAccount account = planner.groupsAndDemoAccounts().accounts().get("wenshan-ys");

        assertThat(account.groups()).containsExactlyInAnyOrder("unit-wenshan-ys", "unit-wenshan-ys-heads");
        assertThat(account.government()).isEqualTo("wenshan");
    }

    @Test
    void aSupervisorIsInEverySupervisionGroupOfHisGovernmentOnly() {
        Map<String, PlannedAccount> accounts = planner.groupsAndDemoAccounts().accounts();

        assertThat(accounts.get("supervisor@wenshan").groups())
                .containsExactlyInAnyOrder("supervision", "supervision-wenshan-ys");
        assertThat(accounts.get("supervisor").groups()).containsExactly("supervision");
    }

    @Test
    void aRehearsalsAccountsHaveNeitherSuffixNorPassword() {
        Map<String, PlannedAccount> accounts =
                planner.groupsAndPlainAccounts("wenshan").accounts();

        assertThat(accounts)
                .containsKeys("headquarters", "supervisor", "wenshan-ys")
                .hasSize(9);
        assertThat(accounts.values()).extracting(PlannedAccount::password).allMatch(Objects::isNull);
        assertThat(accounts.values()).extracting(PlannedAccount::government).containsOnly("wenshan");
    }

    private static Unit unit(String government, String code, String name) {
        return new Unit(code, government, name, null, false, false, false);
    }

    private static Programme programme(
            String government, Map<String, String> supervisionGroups, Map<String, String> supervisionGroupNames) {
        ProgrammePack pack = mock(ProgrammePack.class);
        when(pack.supervisionGroups()).thenReturn(supervisionGroups);
        when(pack.supervisionGroupNames()).thenReturn(supervisionGroupNames);
        return new Programme(government + "-2020", government, "方案", LocalDate.of(2020, 1, 1), null, pack);
    }
}

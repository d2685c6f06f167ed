package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.refusal.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XiaohaoTest
class AccountDirectoryTests {

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private AccountMemberships memberships;

    @Autowired
    private AccountGroups accounts;

    @Autowired
    private Organization organization;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void rolesAreGroupsWithTheirChineseNames() {
        for (Role role : Role.values()) {
            Group group = identities.createGroupQuery().groupId(role.group()).singleResult();
            assertThat(group.getName()).isEqualTo(role.label());
            assertThat(group.getType()).isEqualTo(role == Role.ADMINISTRATORS ? "SYSTEM" : "WORKFLOW");
        }
    }

    @Test
    void everyUnitHasItsGroupsAndItsAccount() {
        for (Unit unit : organization.units("wencheng")) {
            assertThat(memberships.of(unit.code()))
                    .isEqualTo(new AccountMembership(
                            unit.code(), Set.of(unit.group(), unit.headsGroup()), Set.of("wencheng")));
        }
    }

    @Test
    void accountsOfOneGovernmentAreNotAnothers() {
        assertThat(memberships.of("headquarters").governments()).containsExactly("wencheng");
        assertThat(memberships.of("headquarters@wenshan").governments()).containsExactly("wenshan");
        assertThat(accounts.accountsIn("headquarters", "wenshan")).containsExactly("headquarters@wenshan");
    }

    @Test
    void aSecondLookChangesNothing() {
        long users = identities.createUserQuery().count();
        long groups = identities.createGroupQuery().count();
        long rights = authorizations.createAuthorizationQuery().count();

        directory.synchronise();

        assertThat(identities.createUserQuery().count()).isEqualTo(users);
        assertThat(identities.createGroupQuery().count()).isEqualTo(groups);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
    }

    @Test
    void whoWasTakenOutOfAGroupStaysOut() {
        accounts.remove("supervisor", "supervision");
        try {
            directory.synchronise();
            assertThat(accounts.groupsOf("supervisor")).doesNotContain("supervision");
        } finally {
            accounts.add("supervisor", "supervision");
        }
        assertThat(accounts.groupsOf("supervisor")).contains("supervision");
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        accounts.add("leader", "leaders");

        assertThat(accounts.groupsOf("leader")).containsExactly("leaders");
    }

    @Test
    void nobodyJoinsWhatDoesNotExist() {
        assertThatThrownBy(() -> accounts.add("no-such-account", "leaders")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accounts.add("leader", "no-such-group")).isInstanceOf(Refusal.class);
        assertThat(accounts.exists("no-such-account")).isFalse();
        assertThat(accounts.groupsOf("no-such-account")).isEmpty();
    }

    @Test
    void nothingIsRevokedAndNobodyReadsAllTasks() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .hasPermission(Permissions.READ_TASK)
                        .list())
                .allSatisfy(right -> assertThat(right.getGroupId()).isEqualTo("camunda-admin"));
    }
}

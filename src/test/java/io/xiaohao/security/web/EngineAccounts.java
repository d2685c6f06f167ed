package io.xiaohao.security.web;

import static io.xiaohao.security.web.EngineApplications.assertRefused;
import static io.xiaohao.security.web.EngineApplications.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Accounts and passwords over the engine's interface. */
interface EngineAccounts {

    EngineApplications engine();

    @Test
    default void theSystemAdministratorCreatesAccountsAndTheSecurityAdministratorSaysWhatTheyMayDo()
            throws IOException {
        SessionClient admin = engine().visitor().signIn("admin");
        SessionClient security = engine().visitor().signIn("security");
        String account = "{\"profile\":{\"id\":\"new-clerk\",\"firstName\":\"新人\",\"lastName\":\"\"},"
                + "\"credentials\":{\"password\":\"PASSWORD\"}}";

        assertRefused(admin.engine("POST", "user/create", account.replace("PASSWORD", "Password@2024")), 422, "常见密码");
        assertThat(admin.engine("POST", "user/create", account.replace("PASSWORD", "Qiuyue#Liuhe83"))
                        .statusCode())
                .isEqualTo(204);
        assertRefused(admin.engine("PUT", "tenant/wenshan/user-members/new-clerk", ""), 404, "没有代码为“wenshan”");
        assertRefused(admin.engine("PUT", "group/supervision/members/new-clerk", ""), 403, "由安全管理员管理");
        assertRefused(admin.engine("POST", "authorization/create", "{}"), 403, "不开放");

        assertThat(security.engine("PUT", "group/supervision/members/new-clerk", "")
                        .statusCode())
                .isEqualTo(204);
        assertRefused(security.engine("PUT", "group/leaders/members/security", ""), 403, "不能给自己增减角色");
        assertRefused(security.engine("PUT", "group/camunda-admin/members/auditor", ""), 409, "已经是审计员");
        assertRefused(security.engine("PUT", "group/leaders/members/headquarters@wenshan", ""), 404, "没有名为");
        String password = "{\"password\":\"Chunfeng#Lushui71\",\"authenticatedUserPassword\":\"demo\"}";
        assertRefused(admin.engine("PUT", "user/security/credentials", password), 403, "只能由本人修改");
        assertRefused(admin.engine("PUT", "user/headquarters@wenshan/credentials", password), 404, "没有名为");
        assertThat(admin.engine("DELETE", "user/new-clerk", "").statusCode()).isEqualTo(204);
        assertThat(engine().database()
                        .sql("select event from journal_entry where subject = 'new-clerk' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("account.created", "account.group-joined", "account.deleted");
    }

    @Test
    default void thePolicyOfPasswordsIsShownWhereTheyAreTyped() throws IOException {
        SessionClient admin = engine().visitor().signIn("admin");

        JsonNode rules = tree(admin.get("/camunda/api/engine/engine/default/identity/password-policy")
                .body());
        List<String> names = StreamSupport.stream(rules.path("rules").spliterator(), false)
                .map(rule -> rule.path("placeholder").asText())
                .toList();
        String labels = admin.get("/camunda/app/admin/locales/zh-CN.json").body();

        assertThat(names).containsExactly("LENGTH", "CLASSES", "UNCOMMON", "FORMER");
        assertThat(names).allSatisfy(name -> assertThat(labels).contains("\"PASSWORD_POLICY_" + name + "\""));
        assertThat(admin.engine(
                                "POST",
                                "identity/password-policy",
                                "{\"password\":\"demo\",\"profile\":{\"id\":\"leader\"}}")
                        .body())
                .as("nobody learns here that it is a leader's password")
                .contains("{\"placeholder\":\"FORMER\",\"parameter\":{\"former\":\"5\"},\"valid\":true}");
    }
}

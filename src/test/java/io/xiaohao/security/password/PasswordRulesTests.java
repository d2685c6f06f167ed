package io.xiaohao.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.xiaohao.security.password.PasswordRules.Fault;
import io.xiaohao.security.password.PasswordRules.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final CommonPasswords COMMON = new CommonPasswords();
    private static final ContextWords CONTEXT = () -> List.of("wencheng", "xiaohao", "县公安局");

    private final PasswordRules dengbao = new PasswordRules(policy("dengbao-3"), COMMON, CONTEXT);
    private final PasswordRules asvs = new PasswordRules(policy("asvs-5"), COMMON, CONTEXT);

    @ParameterizedTest
    @CsvSource({
        "Qiuyue#Liu8, LENGTH",
        "qiuyueliuhekou, CLASSES",
        "QIUYUELIUHE8888, CLASSES",
        "Leader#Liuhe88, NAME",
        "xLEADERx#Liuhe88, NAME",
        "Wencheng#Liuhe88, CONTEXT",
        "2021xiaoHAO#Liu, CONTEXT",
        "县公安局#Liuhe8899, CONTEXT",
        "Password@2024, COMMON",
        "P@ssw0rd2024!, COMMON",
        "L1v3rp00l#2024, COMMON",
        "Admin@123456789, COMMON",
        "Aa1!Aa1!Aa1!, COMMON"
    })
    void thePolicyOfDengbaoAsksForLengthClassesAndNothingCommon(String password, Kind fault) {
        List<Kind> kinds = kinds(dengbao.faults(password, "leader", false));

        assertThat(kinds).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qiu yue zhao liu he", "秋月照柳河一二三四五六七八九十", "QIUYUELIUHEKOUXIANG"})
    void thePolicyOfAsvsAsksForNoClasses(String password) {
        assertThat(asvs.faults(password, "leader", false)).isEmpty();
        assertThat(kinds(dengbao.faults(password, "leader", false))).containsExactly(Kind.CLASSES);
    }

    @Test
    void thePolicyOfAsvsIsContentWithLessBesideASecondFactor() {
        String password = "qiuyueliuheko";

        assertThat(kinds(asvs.faults(password, "leader", false))).containsExactly(Kind.LENGTH);
        assertThat(asvs.faults(password, "leader", true)).isEmpty();
        assertThat(kinds(asvs.faults("qiuyueliuhe", "leader", true))).containsExactly(Kind.LENGTH);
    }

    @Test
    void aCommonPasswordIsRefusedByEveryPolicy() {
        assertThat(kinds(asvs.faults("administrator", "leader", true))).containsExactly(Kind.COMMON);
        assertThat(kinds(asvs.faults("aaaaaaaaaaaaaaaaaaaa", "leader", false))).containsExactly(Kind.COMMON);
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(kinds(asvs.faults("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇", "leader", false))).containsExactly(Kind.LENGTH);
        assertThat(kinds(asvs.faults("qiu yue ".repeat(17), "leader", false))).containsExactly(Kind.LENGTH);
        assertThat(asvs.faults("qiu yue ".repeat(16), "leader", false)).isEmpty();
    }

    @Test
    void ofAnEndlessOneNothingElseIsLookedAt() {
        String endless = "ab" + "1".repeat(1_000_000) + "cdefg#";

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> kinds(dengbao.faults(endless, "leader", false))))
                .containsExactly(Kind.LENGTH);
    }

    @Test
    void theGovernmentBehindAnAccountsNameIsPartOfIt() {
        assertThat(kinds(dengbao.faults("Wenshan#Liuhe88", "headquarters@wenshan", false)))
                .containsExactly(Kind.NAME);
    }

    @Test
    void numbersMayBeSetAndSayByWhom() {
        PasswordPolicy policy =
                PasswordPolicy.of(new PasswordSettings("asvs-5", 20, 30, null, null, Duration.ofMinutes(10)));

        assertThat(policy.minimumLength().value()).isEqualTo(20);
        assertThat(policy.minimumLength().origin()).isEqualTo("本系统的部署设置");
        assertThat(policy.history().origin()).isEqualTo("OWASP ASVS 5");
        assertThat(policy.lockedFor().value()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.sentences(false)).first().isEqualTo("至少 20 个字符");
    }

    @Test
    void whatIsNoPolicyIsToldAtTheStart() {
        assertThatThrownBy(() -> policy("strong"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("应为：dengbao-3、asvs-5");
        assertThatThrownBy(() -> PasswordPolicy.of(new PasswordSettings("asvs-5", 4, null, null, null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("至少为 8");
    }

    private static PasswordPolicy policy(String name) {
        return PasswordPolicy.of(new PasswordSettings(name, null, null, null, null, null));
    }

    private static List<Kind> kinds(List<Fault> faults) {
        return faults.stream().map(Fault::kind).toList();
    }
}

package io.xiaohao.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not allowed is said in a sentence, on a page like the others. */
@BrowserTest
class RefusalTests {

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhatIsWrong(People people) {
        people.atTheDesk()
                .tryPassword("discipline", "not-the-password")
                .showsRefusal("账号或密码不正确，或账号已被暂时锁定。")
                .picture("login-refused");
    }

    @Test
    void aUnitCannotOpenAnotherUnitsIssueByItsAddress(People people) {
        String number = people.programOf("headquarters")
                .register("wencheng-2015", Map.of("area", "花园村", "category", "市容环境", "description", "花园村入口广告牌破损。"));

        people.signedIn("wencheng-lvyougongnengqu").issue(number).stands("整改中");
        people.signedIn("wencheng-jiaoyuju")
                .isRefused("/issues/" + number, 404, "台账中没有编号为“" + number + "”的问题。")
                .picture("issue-refused");
    }
}

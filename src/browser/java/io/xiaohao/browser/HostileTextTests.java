package io.xiaohao.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What somebody writes is shown as he wrote it: markup, scripts and expressions of the template engines and of the
 * engine stay text on our pages, in Tasklist (an AngularJS application) and in Cockpit. Each browser also notes whether
 * its content security policy had to step in, which nothing may make it do.
 */
@BrowserTest
class HostileTextTests {

    private static final String HOSTILE = "<img src=x onerror=\"window.ran=1\">'\"><script>window.ran=2</script>"
            + "<svg onload=window.ran=3>{{constructor.constructor('window.ran=4')()}}{{7*7}}"
            + "[[${7*7}]]__${7*7}__::.x ${7*7} #{7*7} javascript:window.ran=5";

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void itStaysText(People people) {
        String number = people.programOf("headquarters")
                .register(
                        "wencheng-2015",
                        Map.of(
                                "area",
                                "花园村",
                                "category",
                                shortened(),
                                "description",
                                "描述" + HOSTILE,
                                "place",
                                "地点" + HOSTILE));
        Person unit = people.signedIn(UNIT);
        Person headquarters = people.signedIn("headquarters");

        unit.myTasks()
                .open(number)
                .shows("描述" + HOSTILE)
                .claim()
                .choose("申请延期")
                .write("申请至哪一天", TODAY.plusDays(30))
                .write("理由", "理由" + HOSTILE)
                .hand("提交延期申请");
        headquarters
                .tasklist()
                .open(number)
                .shows("描述" + HOSTILE)
                .shows("理由" + HOSTILE)
                .claim()
                .choose("不同意，按原期限整改")
                .write("不同意的理由", "意见" + HOSTILE)
                .submit("不同意延期");
        headquarters.ranNothing();

        unit.readsAsWritten("/issues/" + number, "描述" + HOSTILE)
                .readsAsWritten("/issues/" + number, "理由" + HOSTILE)
                .readsAsWritten("/issues/" + number, "意见" + HOSTILE)
                .readsAsWritten("/issues?q=" + number, "描述" + HOSTILE.substring(0, 20))
                .readsAsWritten("/tasks", number);
        unit.tasklist().open(number).shows("描述" + HOSTILE);
        unit.ranNothing();
        Person administrator = people.signedIn("admin");
        administrator.cockpit("问题整改闭环").instance(number);
        administrator.ranNothing();
    }

    @Test
    void anAddressIsShownAsTextToo(People people) {
        people.signedIn("headquarters")
                .readsAsWritten("/issues?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E%24%7B7*7%7D", "没有")
                .isRefused(
                        "/issues/%3Cimg%20src=x%20onerror=window.ran=1%3E",
                        404, "台账中没有编号为“<img src=x onerror=window.ran=1>”的问题。")
                .ranNothing();
    }

    private static String shortened() {
        return HOSTILE.substring(0, 95);
    }
}

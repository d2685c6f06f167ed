package io.xiaohao.browser;

import io.xiaohao.demo.picture.SceneKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is to be done is done on our own page as in Tasklist. */
@BrowserTest
class TasksPageTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final String UNIT = "wencheng-jiaoyuju";

    @Test
    void aClerkRectifiesWithAPhotoOnThePhone(People people) {
        String number = registered(people, "校门口有垃圾堆放，下水道堵塞。");
        Person clerk = people.onThePhone().signIn(UNIT);
        MyTasksPage tasks = clerk.myTasks().lists(number, "其他", "绿灯").picture("tasks-phone");

        tasks.open(number).shows("校门口有垃圾堆放").claim();
        tasks.giveBack()
                .open(number)
                .claim()
                .choose("整改完成，申请销号")
                .submitIsRefused("请填写整改措施。")
                .write("整改措施", "已清走垃圾，疏通下水道。");
        tasks.openAgain(number)
                .shows("已恢复您上次填写、尚未提交的内容。")
                .photograph(Photograph.inOrder(SceneKind.ALLEY, "校门口"))
                .pictureForDocumentation("phone-tasks.png");
        tasks.submit("提交销号申请").hasNothingAbout(number).picture("tasks-phone-done");

        clerk.issue(number).stands("待核查").showsPictures(1);
    }

    @Test
    void atADeskTheFormStandsBesideTheList(People people) {
        String number = people.programOf("headquarters")
                .register(
                        PROGRAMME,
                        Map.of(
                                "area", "花园村",
                                "category", "市容环境",
                                "kind", "PROJECT",
                                "description", "进村道路破损，雨天积水。"));
        MyTasksPage tasks = people.signedIn("headquarters").myTasks().narrowTo("问题交办");

        tasks.open(number).claim().choose("交办给责任单位").write("备注", "请会同村委会确定工期。");

        tasks.hasClaimed(number).picture("tasks-desk");
    }

    private static String registered(People people, String description) {
        return people.programOf("headquarters")
                .register(
                        PROGRAMME,
                        Map.of(
                                "area", "花园村",
                                "category", "校园卫生",
                                "leadUnit", UNIT,
                                "place", "校门口",
                                "description", description));
    }
}

package io.xiaohao.browser;

import io.xiaohao.demo.picture.SceneKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the spot people have a phone. */
@BrowserTest
class PhoneTests {

    private static final String UNIT = "wencheng-huanbaoju";

    @Test
    void aClerkHandsInWhatIsDoneWithAPhoto(People people) {
        String number = people.programOf("headquarters")
                .register(
                        "wencheng-2015",
                        Map.of(
                                "area", "凤垟村",
                                "category", "污水垃圾",
                                "place", "村口河埠头",
                                "description", "河埠头有垃圾漂浮，岸边堆放杂物。"));

        Person clerk = people.onThePhone().signIn(UNIT);
        clerk.picture("phone-home");
        clerk.tasklist()
                .picture("phone-tasklist")
                .open(number)
                .shows("河埠头有垃圾漂浮")
                .picture("phone-task")
                .claim()
                .choose("整改完成，申请销号")
                .write("整改措施", "已打捞漂浮垃圾，清走岸边杂物。")
                .photograph(Photograph.inOrder(SceneKind.RIVER, "凤垟村河埠头"))
                .lookAt("整改措施")
                .pictureForDocumentation("phone-rectify.png")
                .submit("提交销号申请");

        clerk.issue(number).stands("待核查").showsPictures(1).picture("phone-issue");
        clerk.ledger().search(number).finds(1).picture("phone-ledger");
    }
}

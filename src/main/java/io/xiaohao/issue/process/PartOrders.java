package io.xiaohao.issue.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.form.Answers;
import io.xiaohao.issue.Dispatch.PartOrder;
import io.xiaohao.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a dispatch: a JSON array of objects with unit, place, deadline and requirement. */
final class PartOrders {

    private static final int MOST = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PartOrders() {}

    static List<PartOrder> read(String json) {
        JsonNode list = parse(json);
        if (!list.isArray()) {
            throw malformed("应为分项的数组");
        }
        if (list.size() > MOST) {
            throw Refusal.invalid("parts", "一个问题最多分为%d项，现有%d项。".formatted(MOST, list.size()));
        }
        List<PartOrder> orders = new ArrayList<>();
        for (JsonNode each : list) {
            orders.add(order(each, orders.size() + 1));
        }
        return orders;
    }

    private static PartOrder order(JsonNode node, int position) {
        if (!node.isObject()) {
            throw malformed("第%d项应为对象".formatted(position));
        }
        if (node.has("parts")) {
            throw Refusal.invalid("parts", "分项不能再分：第%d项中又有分项。".formatted(position));
        }
        Map<String, Object> values = JSON.convertValue(
                node, JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class));
        Answers answers = new Answers(values);
        return new PartOrder(
                answers.requiredText("unit", "第%d个分项的单位".formatted(position)),
                answers.text("place", "第%d个分项的地点".formatted(position)).orElse(null),
                answers.date("deadline", "第%d个分项的期限".formatted(position)).orElse(null),
                answers.text("requirement", "第%d个分项的要求".formatted(position)).orElse(null));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw malformed("不是有效的JSON");
        }
    }

    private static Refusal malformed(String why) {
        return Refusal.malformed(
                "parts", "“分项”%s，应如[{\"unit\":\"…\",\"place\":\"…\",\"deadline\":\"2021-06-01\"}]。".formatted(why));
    }
}

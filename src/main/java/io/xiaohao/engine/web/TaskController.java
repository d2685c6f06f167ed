package io.xiaohao.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xiaohao.engine.desk.DeskPage;
import io.xiaohao.engine.desk.DeskQuery;
import io.xiaohao.engine.desk.TaskDesk;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tasks, for programs. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskDesk desk;
    private final Caller caller;

    TaskController(TaskDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** The open tasks the caller has claimed, and those he may claim. */
    @GetMapping
    DeskPage tasks(
            @RequestParam(name = "task", required = false) String task,
            @RequestParam(name = "about", required = false) String about,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "20") int size) {
        return desk.page(caller.account(), new DeskQuery(task, about, page, size));
    }

    /** Makes a task the caller's; for {@code rectify-issue} that is signing for it (签收). */
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable("id") String id) {
        desk.claim(id, caller.account());
    }

    /** Gives a task that the caller has claimed back, so that a colleague may claim it. */
    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable("id") String id) {
        desk.giveBack(id, caller.account());
    }

    /** Completes a task with the answers in the body, claiming it first where nobody has. */
    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable("id") String id, @RequestBody(required = false) JsonNode body) {
        desk.complete(id, caller.account(), answers(body));
    }

    private static Map<String, Object> answers(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw Refusal.malformed(null, "请求内容须为一个 JSON 对象，例如 {\"passed\": true}。");
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        object.properties().forEach(field -> answers.put(field.getKey(), value(field.getValue())));
        return answers;
    }

    private static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }
}

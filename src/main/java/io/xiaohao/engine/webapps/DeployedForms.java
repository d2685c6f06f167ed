package io.xiaohao.engine.webapps;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.AccountMembership;
import io.xiaohao.security.Caller;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/**
 * The forms for our own page of tasks: the very files that Tasklist shows, from the deployment of the task's process, but
 * without the script by which they open themselves there.
 */
@Service
public class DeployedForms {

    private static final Pattern SCRIPT = Pattern.compile("(?is)\\s*<script\\b.*?</script\\s*>");

    private final FormService forms;
    private final TaskService tasks;
    private final EngineSession engine;
    private final Caller caller;

    DeployedForms(FormService forms, TaskService tasks, EngineSession engine, Caller caller) {
        this.forms = forms;
        this.tasks = tasks;
        this.engine = engine;
        this.caller = caller;
    }

    /**
     * The form of a task as HTML.
     *
     * @throws Refusal not found where there is no such task, or the caller does not see it
     */
    public String html(String taskId) {
        AccountMembership account = caller.membership().without(Role.ADMINISTRATORS);
        boolean seen =
                engine.as(account, () -> tasks.createTaskQuery().taskId(taskId).count() == 1);
        if (!seen) {
            throw Refusal.notFound("该任务已办结或不存在。");
        }
        return SCRIPT.matcher(read(account, taskId)).replaceAll("");
    }

    private String read(AccountMembership account, String taskId) {
        try (InputStream form = engine.as(account, () -> forms.getDeployedTaskForm(taskId))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The form of task %s cannot be read".formatted(taskId), unreadable);
        }
    }
}

package io.xiaohao.security.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.form.Answers;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import io.xiaohao.security.EngineSession;
import io.xiaohao.security.WorkableTasks;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a call of the engine's web applications may bring. A task is worked on by whoever may on our own pages as well, not
 * by whoever has a right in the engine, claimed for oneself only, and with texts that the engine can keep. Of a failed job
 * only that it be tried again may be asked: its attempts and its date would otherwise put any timer out of force.
 */
@Component
class EngineBodyRules {

    private static final Pattern WORK = Pattern.compile("task/([^/]+)/(claim|unclaim|complete|submit-form)");
    private static final Pattern RETRIES = Pattern.compile("job/([^/]+)/retries");
    private static final int MOST_RETRIES = 5;

    private final Caller caller;
    private final EngineSession engine;
    private final ObjectProvider<WorkableTasks> tasks;
    private final ObjectProvider<ManagementService> jobs;

    EngineBodyRules(
            Caller caller,
            EngineSession engine,
            ObjectProvider<WorkableTasks> tasks,
            ObjectProvider<ManagementService> jobs) {
        this.caller = caller;
        this.engine = engine;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /**
     * Makes sure that the call may be made with this body.
     *
     * @param call what is asked of the engine, such as {@code task/17/complete}
     * @throws Refusal otherwise
     */
    void require(String call, EngineCallBody body) throws IOException {
        body.requireNoExpression();
        Matcher work = WORK.matcher(call);
        if (work.matches()) {
            tasks.getObject().require(work.group(1), caller.membership());
            requireWork(work.group(2), body.tree());
        }
        Matcher retries = RETRIES.matcher(call);
        if (retries.matches()) {
            requireRetry(retries.group(1), body.tree());
        }
    }

    private void requireWork(String what, JsonNode body) {
        if (what.equals("claim")) {
            requireForHimself(body);
        }
        requireShortTexts(body);
    }

    private void requireForHimself(JsonNode body) {
        if (!caller.account().equals(body.path("userId").asText())) {
            throw Refusal.forbidden("任务只能由本人签收，不能签收到别人名下。");
        }
    }

    private static void requireShortTexts(JsonNode body) {
        for (Map.Entry<String, JsonNode> variable : body.path("variables").properties()) {
            int length = variable.getValue().path("value").asText("").length();
            if (length > Answers.LONGEST_TEXT) {
                throw Refusal.invalid(
                        variable.getKey(),
                        "“%s”共%d字，超过%d字的上限，请精简。".formatted(shortened(variable.getKey()), length, Answers.LONGEST_TEXT));
            }
        }
    }

    private void requireRetry(String job, JsonNode body) {
        int retries = body.path("retries").asInt();
        boolean failed = engine.asSystem(() ->
                jobs.getObject().createJobQuery().jobId(job).noRetriesLeft().count() > 0);
        if (!failed) {
            throw Refusal.conflict("只有已经失败、不再自动重试的作业可以重试。");
        }
        if (retries < 1 || retries > MOST_RETRIES || body.path("dueDate").asText(null) != null) {
            throw Refusal.malformed("retries", "失败的作业只能立即重试1至%d次，不能改期。".formatted(MOST_RETRIES));
        }
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}

package io.xiaohao.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Keeps people from doing through the engine's web applications what the engine would allow but the domain does not:
 * whatever {@link EngineCall} does not name is closed, to administrators too. An assignee may change his task in every way by
 * the engine's rights: its date, its candidates, the variables its process relies on; of these he keeps claiming, giving back
 * and completing. Filters are the system's alone, since their expressions are evaluated. Remarks and attachments would stay in
 * the engine beside the history, where nobody looks for them: what is to be said is said in the form. What a call
 * brings is looked at before the engine is asked, see {@link EngineBodyRules}.
 */
final class EngineApiGuard extends OncePerRequestFilter {

    private static final Pattern FILTER = Pattern.compile("filter/(create|[^/]+)");
    private static final Pattern REMARK =
            Pattern.compile("(task|process-instance)/[^/]+/(comment|attachment)(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TASK = Pattern.compile("task/.+");
    private static final Pattern EVALUATED = Pattern.compile("orQueries|expression", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Caller caller;
    private final ObjectMapper json;
    private final EngineApiAnswers answers;
    private final EngineAccountRules accounts;
    private final EngineBodyRules bodies;

    EngineApiGuard(
            Caller caller,
            ObjectMapper json,
            EngineApiAnswers answers,
            EngineAccountRules accounts,
            EngineBodyRules bodies) {
        this.caller = caller;
        this.json = json;
        this.answers = answers;
        this.accounts = accounts;
        this.bodies = bodies;
    }

    /** What the applications ask before they show a button changes nothing and is answered by the engine's own rights. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                || EngineApiPath.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String call = EngineApiPath.of(request).orElseThrow();
        try {
            requireAllowed(request.getMethod(), call);
            accounts.require(request.getMethod(), call);
            requireNoExpression(request.getQueryString());
            chain.doFilter(BoundedRequest.of(checked(request, call)), response);
        } catch (Refusal refusal) {
            answers.refuse(response, refusal.reason().status(), refusal.getMessage());
        }
    }

    private void requireAllowed(String method, String call) {
        if (EngineCall.isOpenTo(caller::has, method, call)) {
            return;
        }
        if (EngineCall.isOpen(method, call) || HttpMethod.GET.matches(method)) {
            throw Refusal.forbidden(EngineApiAnswers.NOT_PERMITTED);
        }
        accounts.require(method, call);
        if (FILTER.matcher(call).matches()) {
            throw Refusal.forbidden("筛选器由系统统一设置，不能新建或修改。");
        }
        if (REMARK.matcher(call).matches()) {
            throw Refusal.forbidden("任务不能另加备注或附件，请把意见和照片写在任务表单里，以便留在问题的办理记录中。");
        }
        if (TASK.matcher(call).matches()) {
            throw Refusal.forbidden("任务的期限、办理人和数据由系统按规则确定，请在任务表单中办理。");
        }
        throw Refusal.forbidden("这项操作不开放：流程、数据和权限由系统按方案和规则管理，不能在这里更改。");
    }

    private static void requireNoExpression(String query) {
        if (query != null && EVALUATED.matcher(decoded(query)).find()) {
            throw Refusal.malformed(null, "查询条件中不能含有表达式和“或”组合。");
        }
    }

    private static String decoded(String query) {
        try {
            return UriUtils.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.malformed(null, "查询条件的写法有误。");
        }
    }

    private HttpServletRequest checked(HttpServletRequest request, String call) throws IOException {
        if (READING.contains(request.getMethod())) {
            return request;
        }
        EngineCallBody body = EngineCallBody.of(request, json);
        bodies.require(call, body);
        return body.requestAgain(request);
    }
}

package io.xiaohao.security.web;

import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question to the engine with an upper bound: without one it would answer with every task or instance there is. The engine's
 * own bound would bind the product's questions in a person's name too, which have bounds of their own.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    /** The most that is given at once; Tasklist and Cockpit ask for 2,000 at most. */
    static final int MOST = 10_000;

    private static final String BOUND = "maxResults";

    private BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * The request, with a bound where it has none.
     *
     * @throws Refusal malformed where it asks for more than {@link #MOST}
     */
    static HttpServletRequest of(HttpServletRequest request) {
        List<String> asked = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getOrDefault(BOUND, List.of());
        if (asked.isEmpty()) {
            return new BoundedRequest(request);
        }
        if (asked.size() > 1 || !isBound(asked.get(0))) {
            throw Refusal.malformed(BOUND, "一次最多查询%d条（maxResults），请缩小范围或分页查询。".formatted(MOST));
        }
        return request;
    }

    private static boolean isBound(String asked) {
        return asked != null && asked.matches("\\d{1,5}") && Integer.parseInt(asked) <= MOST;
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        String bound = BOUND + "=" + MOST;
        return query == null || query.isEmpty() ? bound : query + "&" + bound;
    }
}

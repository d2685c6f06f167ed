package io.xiaohao.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is written into each route that takes something, and where a number in it is tried. */
enum TypedTexts {
    /** Nothing that is kept as it was written: choices, numbers of ours, accounts that exist, days, passwords. */
    NONE(
            "/accounts/{account}/end-sessions",
            "/accounts/{account}/require-password",
            "/accounts/{account}/reset-second-factor",
            "/accounts/{account}/unlock",
            "/account/password",
            "/account/second-factor",
            "/account/second-factor/codes",
            "/account/second-factor/confirm",
            "/account/second-factor/remove",
            "/account/sessions/end",
            "/account/sessions/end-others",
            "/api/notices/{id:\\d{1,18}}/read",
            "/api/posts/{post}/deputies",
            "/api/posts/{post}/hand-over",
            "/api/tasks/{id}/claim",
            "/api/tasks/{id}/unclaim",
            "/calendar/preview",
            "/issues/import/{upload}/confirm",
            "/issues/views/forget",
            "/issues/{number}/personal-numbers",
            "/notices/read",
            "/notices/{id:\\d{1,18}}/open",
            "/notices/{id:\\d{1,18}}/read",
            "/operations/jobs/retry",
            "/operations/tasks/{id}/release",
            "/rankings/contributions/draw",
            "/visits/further"),

    /** About an issue, its numbers kept: {@link PersonalNumbersTests}, and ImportPageTests for files. */
    ISSUES(
            "/api/programmes/{programme}/issues",
            "/api/programmes/{programme}/issues/import",
            "/api/tasks/{id}/complete",
            "/issues/import"),

    /** Everything else: {@link TypedNumbersTests}; sheets by FormTextsTests. */
    OTHERS(
            "/api/escalations/{number}/paper-decision",
            "/api/evidence",
            "/api/programmes/{programme}/assessments/{period}/sheets/import",
            "/api/programmes/{programme}/consequences",
            "/api/programmes/{programme}/escalations",
            "/api/programmes/{programme}/rankings/{period}/appeals",
            "/calendar/confirm",
            "/consequences",
            "/consequences/titles",
            "/consequences/titles/end",
            "/issues/dispatch",
            "/issues/views",
            "/rankings",
            "/rankings/adjustments",
            "/rankings/contributions",
            "/rankings/import",
            "/rankings/import/confirm");

    private final Set<String> routes;

    TypedTexts(String... routes) {
        this.routes = Set.of(routes);
    }

    /** What is known of each. */
    static Map<String, TypedTexts> byRoute() {
        Map<String, TypedTexts> byRoute = new TreeMap<>();
        for (TypedTexts texts : values()) {
            texts.routes.forEach(route -> byRoute.put(route, texts));
        }
        return byRoute;
    }

    /** The routes of the product that take something. */
    static Set<String> routes(ApplicationContext beans) {
        Set<String> routes = new TreeSet<>();
        beans
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(TypedTexts::takes)
                .forEach(info -> routes.addAll(info.getPatternValues()));
        return routes;
    }

    private static boolean takes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.stream().anyMatch(method -> method != RequestMethod.GET);
    }
}

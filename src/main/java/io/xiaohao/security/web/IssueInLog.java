package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets each line of the log that a request about one issue causes bear the issue's number, under the name under which
 * the engine puts it while it works on an instance.
 */
@Component
class IssueInLog implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ABOUT = "about";

    /** How the paths of pages and programs call it. */
    private static final String NUMBER = "number";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get(NUMBER) instanceof String number) {
            MDC.put(ABOUT, number);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        MDC.remove(ABOUT);
    }
}

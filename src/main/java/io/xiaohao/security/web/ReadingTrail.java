package io.xiaohao.security.web;

import io.xiaohao.security.Readings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes the readings that are themselves on record: what is confidential, and copies that leave the product. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class ReadingTrail implements WebMvcConfigurer, HandlerInterceptor {

    /** By the route, as it is mapped. */
    static final Map<String, String> RECORDED = Map.ofEntries(
            Map.entry("/escalations/{number:\\d{1,15}}", "查看处置事项"),
            Map.entry("/api/escalations/{number}", "查看处置事项"),
            Map.entry("/api/escalations/{number}/minutes.docx", "下载约谈纪要"),
            Map.entry("/api/escalations/{number}/notice.docx", "下载约谈通知书"),
            Map.entry("/api/programmes/{programme}/accountability.xlsx", "导出问责台账"),
            Map.entry("/api/programmes/{programme}/consequences.xlsx", "导出结果运用台账"),
            Map.entry("/api/programmes/{programme}/issues.xlsx", "导出问题台账"),
            Map.entry("/api/programmes/{programme}/ledger.xlsx", "导出问题台账"),
            Map.entry("/api/programmes/{programme}/journal", "读取流水"),
            Map.entry("/api/backup", "下载备份"));

    private final Readings readings;

    ReadingTrail(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Only what was answered: who was refused has read nothing. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String what = route == null ? null : RECORDED.get(route.toString());
        if (what != null
                && HttpMethod.GET.matches(request.getMethod())
                && response.getStatus() == HttpServletResponse.SC_OK) {
            readings.note(what, request.getRequestURI());
        }
    }
}

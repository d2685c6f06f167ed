package io.xiaohao.security.web;

import io.xiaohao.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What an auditor asks to be changed. He reads everything and changes nothing, whatever else his account belongs to; his own
 * are his account, what he has read of his notices, and the searches that he keeps.
 */
final class ChangeByAuditor implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<RequestMatcher> OWN = Arrays.asList(
            path("/login"),
            path("/login/**"),
            path("/logout"),
            path("/account/**"),
            path("/notices/**"),
            path("/api/notices/**"),
            path("/issues/views/**"));

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && isAuditor()
                && OWN.stream().noneMatch(own -> own.matches(request));
    }

    private static boolean isAuditor() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(group -> Role.AUDITORS.group().equals(group.getAuthority()));
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}

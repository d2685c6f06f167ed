package io.xiaohao.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each line of the log that a request causes bear the name of the account; not the person's name or phone. */
final class AccountInLog extends OncePerRequestFilter {

    static final String ACCOUNT = "account";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        MDC.put(ACCOUNT, caller.getName());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(ACCOUNT);
        }
    }
}

package io.xiaohao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's applications a nonce of its own. Camunda 7.24 hands the nonce from the header to the page
 * through an attribute of the servlet context, which all requests share: of two people who open Tasklist at once, one got
 * the other's nonce in his page, the browser ran no script, and the page stayed blank.
 */
final class NonceOfItsOwn extends OncePerRequestFilter {

    /** Where Camunda keeps it. */
    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletContext shared = request.getServletContext();
        ServletContext own = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> answer(request, shared, method, arguments));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The request keeps the nonce; the shared context answers everything else. */
    private static Object answer(HttpServletRequest request, ServletContext shared, Method method, Object[] arguments)
            throws Throwable {
        boolean aboutTheNonce = arguments != null && arguments.length > 0 && NONCE.equals(arguments[0]);
        if (aboutTheNonce && method.getName().equals("setAttribute")) {
            request.setAttribute(NONCE, arguments[1]);
            return null;
        }
        if (aboutTheNonce && method.getName().equals("getAttribute")) {
            return request.getAttribute(NONCE);
        }
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}

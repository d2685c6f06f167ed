package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Tells what a person looks at from what a script or a program asks for, and where a person wanted to go. */
final class PageRequests {

    /** The parameter of the login page that says where to go afterwards. */
    static final String NEXT = "next";

    private static final String LOGIN = "/login";
    private static final String LOGOUT = "/logout";
    private static final String HOME = "/";
    // One slash only: two would name another site. Visible ASCII only, as it gets into a header.
    private static final Pattern PLACE_HERE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1999}|/");

    private PageRequests() {}

    /** Whether a person opened the page in a browser. */
    static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && wantsPage(request);
    }

    /** Whether a person sees what is answered, be it to a link or to a form. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = path(request);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !isEngineApi(path);
    }

    /** Whether it is the form of the login page, or the one that signs out. */
    static boolean isLoginOrLogout(HttpServletRequest request) {
        String path = path(request);
        return path.equals(LOGIN) || path.equals(LOGOUT);
    }

    /** Whether a browser asks, for a page or by a script: a challenge would open a login window of its own. */
    static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("X-Requested-With") != null
                || request.getHeader("Sec-Fetch-Mode") != null
                || (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE))
                || path(request).startsWith("/camunda/");
    }

    /** The address of the login page that leads back to what was asked for. */
    static String loginFor(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted = request.getRequestURI() + query;
        return wanted.equals(HOME) ? LOGIN : LOGIN + "?" + NEXT + "=" + encode(wanted);
    }

    /** The same, saying why the session that was there is over. */
    static String loginFor(HttpServletRequest request, String why) {
        String login = loginFor(request);
        return login + (login.equals(LOGIN) ? "?" : "&") + why;
    }

    /** Where to go after the login: what was asked for, where that is a place on this site. */
    static String next(HttpServletRequest request) {
        String wanted = request.getParameter(NEXT);
        boolean usable = wanted != null
                && PLACE_HERE.matcher(wanted).matches()
                && !wanted.startsWith(LOGIN)
                && !wanted.startsWith(LOGOUT);
        return usable ? wanted : HOME;
    }

    /** The address of the login page that says why it is shown again, and still leads to the same place. */
    static String loginAgain(HttpServletRequest request, String why) {
        String next = next(request);
        String back = next.equals(HOME) ? "" : "&" + NEXT + "=" + encode(next);
        return LOGIN + "?" + why + back;
    }

    private static boolean isEngineApi(String path) {
        return path.startsWith("/camunda/api/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

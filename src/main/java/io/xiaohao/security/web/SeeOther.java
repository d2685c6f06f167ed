package io.xiaohao.security.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Sends a browser elsewhere on this site, by the path alone, which holds behind every proxy. */
final class SeeOther {

    private SeeOther() {}

    /** Makes the redirection the whole answer. */
    static void to(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}

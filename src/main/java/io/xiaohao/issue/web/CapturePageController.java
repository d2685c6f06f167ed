package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Finding an issue with a phone (随手拍): the page, and the worker that serves it where there is no line. */
@Page
@Controller
class CapturePageController {

    static final String PATH = "/capture";

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final IssueAccess access;

    CapturePageController(IssueAccess access) {
        this.access = access;
    }

    @GetMapping(PATH)
    String capture() {
        access.requireRegistrar();
        return "issue/capture";
    }

    /** The worker stands below the page that it serves, so that a browser must be told that it may. */
    @GetMapping(PATH + "/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", PATH)
                .body(new ClassPathResource("static/assets/capture/worker.js"));
    }
}

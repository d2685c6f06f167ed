package io.xiaohao.page;

import io.xiaohao.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and turns what it refuses or fails at into a page; comes before the advice for programs. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final PageVisitor visitor;
    private final ErrorPage errorPage;
    private final Menu.VisibleMenu menu;

    PageAdvice(PageVisitor visitor, ErrorPage errorPage, Menu.VisibleMenu menu) {
        this.visitor = visitor;
        this.errorPage = errorPage;
        this.menu = menu;
    }

    @ModelAttribute("visitor")
    PageFrame visitor() {
        return PageFrame.of(visitor);
    }

    @ModelAttribute("menu")
    List<MenuEntry> menu() {
        return visitor.isSignedIn() ? menu.entries() : List.of();
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return errorPage.of(refusal.reason().status(), refusal.getMessage());
    }

    @ExceptionHandler
    ModelAndView unreadable(TypeMismatchException mismatch) {
        LOG.debug("Not readable: {}", mismatch.getMessage());
        return errorPage.of(400);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure) {
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return errorPage.of(response.getStatusCode().value());
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return errorPage.of(500, "系统内部错误，请稍后重试；如仍出现，请把错误编号告诉系统管理员：" + incident + "。");
    }
}

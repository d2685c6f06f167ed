package io.xiaohao.notification.web;

import io.xiaohao.notification.Notices;
import io.xiaohao.page.Page;
import io.xiaohao.page.PageVisitor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the number of unread notices. */
@ControllerAdvice(annotations = Page.class)
class NoticeBadgeAdvice {

    private final PageVisitor visitor;
    private final Notices notices;

    NoticeBadgeAdvice(PageVisitor visitor, Notices notices) {
        this.visitor = visitor;
        this.notices = notices;
    }

    /** Null where nobody is signed in. */
    @ModelAttribute("noticeBadge")
    NoticeBadge badge() {
        return visitor.isSignedIn() ? new NoticeBadge(notices.unread()) : null;
    }
}

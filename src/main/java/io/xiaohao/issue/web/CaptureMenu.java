package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** Finding an issue with a phone, in the menu of whoever may put it on the list. */
@Component
class CaptureMenu extends FixedMenuEntry {

    private final IssueAccess access;

    CaptureMenu(IssueAccess access) {
        super("capture", "随手拍", CapturePageController.PATH, 15);
        this.access = access;
    }

    @Override
    public boolean shown() {
        return access.isRegistrar();
    }
}

package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.page.MenuEntry;
import org.springframework.stereotype.Component;

/** Finding an issue with a phone, in the menu of whoever may put it on the list. */
@Component
class CaptureMenu implements MenuEntry {

    private final IssueAccess access;

    CaptureMenu(IssueAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return "capture";
    }

    @Override
    public String label() {
        return "随手拍";
    }

    @Override
    public String address() {
        return CapturePageController.PATH;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean shown() {
        return access.isRegistrar();
    }
}

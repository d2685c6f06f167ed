package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.OperatorAccess;
import io.xiaohao.page.MenuEntry;
import org.springframework.stereotype.Component;

/** What there is to look after, in the menu of administrators. */
@Component
class OperationsMenu implements MenuEntry {

    static final String PATH = "/operations";

    private static final int ORDER = 90;

    private final OperatorAccess access;

    OperationsMenu(OperatorAccess access) {
        this.access = access;
    }

    @Override
    public String key() {
        return "operations";
    }

    @Override
    public String label() {
        return "运行维护";
    }

    @Override
    public String address() {
        return PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return access.isOperator();
    }
}

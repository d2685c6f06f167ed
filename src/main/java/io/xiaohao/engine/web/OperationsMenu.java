package io.xiaohao.engine.web;

import io.xiaohao.engine.operations.OperatorAccess;
import io.xiaohao.page.FixedMenuEntry;
import org.springframework.stereotype.Component;

/** What there is to look after, in the menu of administrators. */
@Component
class OperationsMenu extends FixedMenuEntry {

    static final String PATH = "/operations";

    private static final int ORDER = 90;

    private final OperatorAccess access;

    OperationsMenu(OperatorAccess access) {
        super("operations", "运行维护", PATH, ORDER);
        this.access = access;
    }

    @Override
    public boolean shown() {
        return access.isOperator();
    }
}

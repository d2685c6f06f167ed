package io.xiaohao.security.web;

import io.xiaohao.page.MenuEntry;
import io.xiaohao.security.Offices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The accounts in the menu, for those who look after them. */
@Component
@ConditionalOnWebApplication
class AccountsMenu implements MenuEntry {

    private static final int ORDER = 95;

    private final Offices offices;

    AccountsMenu(Offices offices) {
        this.offices = offices;
    }

    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public String label() {
        return "账号安全";
    }

    @Override
    public String address() {
        return AccountsPageController.PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shown() {
        return offices.seesAccounts();
    }
}

package io.xiaohao.issue.web;

import io.xiaohao.page.FixedMenuEntry;
import io.xiaohao.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger in the menu. */
@Configuration(proxyBeanMethods = false)
class LedgerMenu {

    @Bean
    MenuEntry ledgerEntry() {
        return new FixedMenuEntry("issues", "问题台账", "/issues", 10);
    }
}

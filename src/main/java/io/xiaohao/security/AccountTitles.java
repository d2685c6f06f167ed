package io.xiaohao.security;

import io.xiaohao.page.AccountNames;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call accounts, for modules that show them without being a page. */
@Component
public class AccountTitles {

    private final AccountNames names;

    AccountTitles(AccountNames names) {
        this.names = names;
    }

    /** The name of each account; an account that is unknown is called what it is. */
    public Map<String, String> of(Collection<String> accounts) {
        return names.namesOf(accounts);
    }
}

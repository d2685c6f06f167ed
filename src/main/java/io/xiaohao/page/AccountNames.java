package io.xiaohao.page;

import java.util.Collection;
import java.util.Map;

/** What people call accounts; the security module knows. */
public interface AccountNames {

    /** The name of each account; an account that is unknown is called what it is. */
    Map<String, String> namesOf(Collection<String> accounts);
}

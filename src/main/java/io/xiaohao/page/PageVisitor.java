package io.xiaohao.page;

import java.util.List;

/** Who looks at the page; the security module knows. */
public interface PageVisitor {

    /** Whether somebody is signed in; where nobody is, only {@link #demo} may be asked. */
    boolean isSignedIn();

    /** The account. */
    String account();

    /** The name people know the account by. */
    String displayName();

    /** What the account is, in Chinese: its roles, then its units. */
    List<String> roleLabels();

    /** The names of its governments joined by 、; empty where it belongs to none. */
    String governmentName();

    /** Whether this is a demonstration with invented data. */
    boolean demo();

    /** The day on which a demonstration of another time is now, as people write it; empty where it is the machine's. */
    String simulatedDay();
}

package io.xiaohao.journal;

/** Who acts at this moment on this thread. Implemented where accounts are known. */
public interface ActingAccount {

    /** The account's name; {@code system} where nobody is logged in, as for timers. */
    String name();
}

package io.xiaohao.organization;

import io.xiaohao.refusal.Refusal;

/** What the module asks about the one who calls; the security module knows. */
public interface PostAccess {

    /** Refused as not found where the caller is not of the government. */
    void requireGovernment(String government) throws Refusal;

    /** Refused where the caller may not say who holds a post: only administrators and headquarters do. */
    void requireKeeperOfPosts() throws Refusal;

    /** Refused as unknown where there is no such account of the government: no post goes to somebody of another. */
    void requireAccountOf(String government, String account) throws Refusal;
}

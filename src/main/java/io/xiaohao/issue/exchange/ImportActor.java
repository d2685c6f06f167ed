package io.xiaohao.issue.exchange;

/** Lets work that goes on after a restart act in the name of who began it. Implemented where accounts are known. */
public interface ImportActor {

    /** Runs the work on this thread with the account as the acting one. */
    void runAs(String account, Runnable work);
}

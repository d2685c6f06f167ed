package io.xiaohao.issue.process;

/** The ids in {@code issue-recheck.bpmn} that code refers to. */
final class IssueRecheckProcess {

    static final String KEY = "issue-recheck";

    private IssueRecheckProcess() {}
}

package io.xiaohao.issue.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An issue with its history. */
record IssueDetail(@JsonUnwrapped IssueBody issue, List<HistoryBody> history) {}

package io.xiaohao.issue.web;

import java.util.List;

/** One page of a list as the contract gives it. */
record PageOf<T>(List<T> content, int page, int size, long total) {}

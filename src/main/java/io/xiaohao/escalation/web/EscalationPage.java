package io.xiaohao.escalation.web;

import java.util.List;

/** One page of a list as the contract gives it. */
record EscalationPage(List<EscalationBody> content, int page, int size, long total) {}

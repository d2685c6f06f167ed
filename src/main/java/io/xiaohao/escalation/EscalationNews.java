package io.xiaohao.escalation;

/**
 * Told within the product, in the transaction and right after the journal, what became of an escalation; notifications
 * listen. The journal tells of the subject alone, this says which case it is.
 *
 * @param event the journal's name of it, such as {@code interview.scheduled}
 * @param escalation the case
 */
public record EscalationNews(String event, Escalation escalation) {}

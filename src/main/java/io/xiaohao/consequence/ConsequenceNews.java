package io.xiaohao.consequence;

/**
 * Told within the product, in the transaction and right after the journal, what became of a consequence; notifications
 * listen.
 *
 * @param event the journal's name of it, such as {@code consequence.imposed}
 * @param consequence the entry
 */
public record ConsequenceNews(String event, Consequence consequence) {}

package io.xiaohao.escalation;

/**
 * What the ladder proposes.
 *
 * @param measure the measure
 * @param limitDays its limit in working days from the decision, or null
 * @param chain which step of the chain of unanswered orders this is; 0 for none
 * @param origin where the rule comes from
 * @param text the rule in a sentence, or null
 */
record Rung(Measure measure, Integer limitDays, int chain, String origin, String text) {}

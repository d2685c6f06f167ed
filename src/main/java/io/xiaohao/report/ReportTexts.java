package io.xiaohao.report;

/**
 * What the unit writes; the figures are the system's.
 *
 * @param summary 本周情况
 * @param difficulties 存在困难, or null
 * @param nextWeek 下周打算, or null
 */
public record ReportTexts(String summary, String difficulties, String nextWeek) {}

package io.xiaohao.report.visit;

/**
 * What a visit found of an earlier one's demand.
 *
 * @param number the demand's number among the object's
 * @param met whether it is met; one that is not stays open
 * @param remark what is to be said about it, or null
 */
record DemandAnswer(int number, boolean met, String remark) {}

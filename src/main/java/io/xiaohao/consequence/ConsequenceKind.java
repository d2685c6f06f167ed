package io.xiaohao.consequence;

import io.xiaohao.programme.Origin;

/**
 * One kind of consequence, as the table {@code consequence-kinds} describes it.
 *
 * @param code such as {@code PROMOTION_FROZEN}
 * @param label in Chinese
 * @param hook what it hangs on, in Chinese, such as 提拔晋升
 * @param office who decides
 * @param term from when to when
 * @param origin whether its term is the document's or chosen
 */
record ConsequenceKind(String code, String label, String hook, Office office, Term term, Origin origin) {}

package io.xiaohao.organization;

import java.time.LocalDate;

/** Who holds a post from a day on, until the next holding of the same post begins; a null account means vacant. */
record Holding(String postCode, LocalDate from, String account) {}

package io.xiaohao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people write beside points loses telephone numbers before anything is done with it. */
class FormTextsTests {

    private static final String TEXT = "已电话15912348765核实";
    private static final String MASKED = "已电话159****8765核实";

    @Test
    void theRemarkOfASheetByHandOrByAWorkbook() {
        assertThat(new SheetForm("90", null, TEXT, null, null).remark()).isEqualTo(MASKED);
        assertThat(new SheetForm("90", null, null, null, null).remark()).isNull();
    }

    @Test
    void anObjectionAndAnAdjustment() {
        assertThat(new Appeals.Form("villages", null, TEXT, null).reason()).isEqualTo(MASKED);
        Adjusting.Form form = new Adjusting.Form("SUPERIOR", "1", TEXT, TEXT, null);
        assertThat(form.reason()).isEqualTo(MASKED);
        assertThat(form.document()).isEqualTo(MASKED);
    }
}

package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.issue.IssueTally;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalSummaryTests {

    @Test
    void theTableIsAlignedAndARateOfNothingIsADash() {
        assertThat(RehearsalSummary.rows(List.of(
                        new IssueTally("砚山县", 12, 9, 1, 0, new BigDecimal("75.00")),
                        new IssueTally("其他", 0, 0, 0, 0, null))))
                .containsExactly(
                        "督战对象  登记  销号  超期  严重超期  销号率",
                        "砚山县      12     9     1         0  75.00%",
                        "其他         0     0     0         0       —");
    }
}

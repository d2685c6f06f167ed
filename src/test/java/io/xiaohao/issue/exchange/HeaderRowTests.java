package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.xiaohao.document.SheetCell;
import io.xiaohao.document.SheetRow;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderRowTests {

    @Test
    void aHeadingIsKnownWhateverIsRemarkedBehindIt() {
        HeaderRow header = HeaderRow.of(new SheetRow(1, List.of(text(0, " 整改期限* （年-月-日）"), text(1, "责任区域(必填)"))));

        assertThat(header.headings()).containsEntry(0, "整改期限").containsEntry(1, "责任区域");
        assertThat(header.columns()).hasSize(2);
    }

    @Test
    void bracketsThatAreNeverClosedHoldNobodyUp() {
        String brackets = "(".repeat(4_000);
        List<SheetCell> cells = IntStream.range(0, 200)
                .mapToObj(column -> text(column, brackets))
                .toList();

        HeaderRow header = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> HeaderRow.of(new SheetRow(1, cells)));

        assertThat(header.isComplete()).isFalse();
        assertThat(header.headings()).containsEntry(199, brackets);
    }

    private static SheetCell text(int column, String text) {
        return new SheetCell(column, SheetCell.Kind.TEXT, text, null);
    }
}

package io.xiaohao.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAddressTests {

    private final PageAddress ledger = PageAddress.of("/issues").with("programme", "wencheng-2015");

    @Test
    void valuesAreEncoded() {
        assertThat(ledger.with("q", "a&b=c {d} 村").href())
                .isEqualTo("/issues?programme=wencheng-2015&q=a%26b%3Dc%20%7Bd%7D%20%E6%9D%91");
    }

    @Test
    void nothingAndBlankAreLeftOut() {
        assertThat(ledger.with("q", " ").with("unit", null).href()).isEqualTo("/issues?programme=wencheng-2015");
    }

    @Test
    void aValueIsTakenBack() {
        assertThat(ledger.with("q", "垃圾").with("q", null)).isEqualTo(ledger);
    }

    @Test
    void theSameIsAskedOfAnotherPath() {
        assertThat(ledger.at("/other").href()).isEqualTo("/other?programme=wencheng-2015");
    }
}

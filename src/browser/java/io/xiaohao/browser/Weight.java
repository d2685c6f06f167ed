package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * What the page that is open cost the line: requests that were sent, and bytes as they were sent. Times are for the
 * bench ({@link PagesBench}); these two hold on any machine.
 *
 * @param page bytes of the page's own text, before compression
 * @param requests how many were sent, the page's own included; what the browser had kept is not asked for
 * @param bytes of all answers, as they were sent
 */
record Weight(int page, int requests, int bytes) {

    private static final int LARGEST_PAGE = 100 * 1024;
    private static final String COUNTED = """
            () => {
              const [page] = performance.getEntriesByType('navigation');
              const sent = performance.getEntriesByType('resource').filter(each => each.transferSize > 0);
              return {
                page: page.decodedBodySize,
                requests: sent.length + 1,
                bytes: sent.reduce((sum, each) => sum + each.transferSize, page.transferSize),
              };
            }""";

    static Weight of(Page page) {
        Map<?, ?> counted = (Map<?, ?>) page.evaluate(COUNTED);
        return new Weight(number(counted, "page"), number(counted, "requests"), number(counted, "bytes"));
    }

    /** The page itself stays below what it may be, and all of it together below so many requests and bytes. */
    void requireAtMost(int mostRequests, int mostBytes, String what) {
        assertThat(page).as("bytes of " + what).isLessThan(LARGEST_PAGE);
        assertThat(requests).as("requests for " + what).isLessThanOrEqualTo(mostRequests);
        assertThat(bytes).as("bytes sent for " + what).isLessThanOrEqualTo(mostBytes);
    }

    private static int number(Map<?, ?> counted, String name) {
        return ((Number) counted.get(name)).intValue();
    }
}

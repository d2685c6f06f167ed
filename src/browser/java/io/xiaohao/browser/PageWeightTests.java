package io.xiaohao.browser;

import org.junit.jupiter.api.Test;

/** Pages are light: on a phone's line they are there at once, and nothing that was fetched is fetched again. */
@BrowserTest
class PageWeightTests {

    /** The page, Bootstrap, our own styles and scripts. */
    private static final int MOST_REQUESTS = 12;

    private static final int MOST_BYTES = 80_000;
    /** Finding an issue wants the camera, the place and what keeps findings: many small scripts. */
    private static final int MOST_REQUESTS_TO_CAPTURE = 36;

    private static final int MOST_BYTES_TO_CAPTURE = 120_000;
    /** The page alone. */
    private static final int ONE = 1;

    private static final String[] READ = {
        "/",
        "/issues",
        "/rankings",
        "/reports",
        "/visits",
        "/milestones",
        "/escalations",
        "/consequences",
        "/notices",
        "/calendar",
        "/account",
        "/issues/import",
        "/tasks"
    };

    @Test
    void aPageIsFetchedWithFewRequests(People people) {
        people.onThePhone().signIn("headquarters").opensLight(MOST_REQUESTS, MOST_BYTES, READ);
    }

    @Test
    void aPageThatWasOpenBeforeIsTheOnlyThingFetched(People people) {
        people.onThePhone()
                .signIn("leader@wenshan")
                .opens("/issues", "/reports", "/visits", "/milestones", "/rankings")
                .opensLight(ONE, MOST_BYTES, "/issues", "/reports", "/visits", "/milestones", "/rankings");
    }

    @Test
    void findingAnIssueIsLightToo(People people) {
        people.onThePhone()
                .signIn("supervisor")
                .opensLight(MOST_REQUESTS_TO_CAPTURE, MOST_BYTES_TO_CAPTURE, "/capture");
    }
}

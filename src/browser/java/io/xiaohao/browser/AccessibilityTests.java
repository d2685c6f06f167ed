package io.xiaohao.browser;

import org.junit.jupiter.api.Test;

/** Whoever sees little, has no mouse or holds a phone works with every page: axe finds nothing serious on any. */
@BrowserTest
class AccessibilityTests {

    private static final String[] EVERYBODYS = {
        "/",
        "/issues",
        "/rankings",
        "/reports",
        "/visits",
        "/milestones",
        "/escalations",
        "/escalations/register",
        "/calendar",
        "/tasks",
        "/notices"
    };

    @Test
    void headquartersReadsEveryPageAtTheDesk(People people) {
        people.atTheDesk()
                .isUsable()
                .signIn("headquarters")
                .usesPages(EVERYBODYS)
                .usesPages(
                        "/issues/WC2015-0001",
                        "/issues/import",
                        "/consequences",
                        "/consequences/titles?programme=wencheng-2015",
                        "/capture")
                .usesMissingPage("/issues/WC2015-9999");
    }

    @Test
    void supervisionReadsEveryPageOnThePhone(People people) {
        people.onThePhone()
                .isUsable()
                .signIn("supervisor")
                .usesPages(EVERYBODYS)
                .usesPages("/capture");
    }

    @Test
    void aLeaderOfAnotherGovernmentReadsHisMorning(People people) {
        people.onThePhone().signIn("leader@wenshan").usesPages("/", "/milestones", "/reports", "/visits", "/issues");
    }

    @Test
    void aUnitReadsItsMorning(People people) {
        people.onThePhone().signIn("wencheng-xianweixuanchuanbu").usesPages("/", "/issues", "/tasks");
    }
}

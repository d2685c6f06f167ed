package io.xiaohao.demo;

import io.xiaohao.demo.picture.Spot;
import java.util.List;
import java.util.Set;

/**
 * The past of one programme.
 *
 * @param middle the middle of the places that are photographed
 * @param stories issue by issue
 * @param rechecks the draws for rechecks (回头看)
 */
record DemoScript(Spot middle, List<DemoStory> stories, List<Recheck> rechecks) {

    DemoScript {
        stories = List.copyOf(stories);
        rechecks = List.copyOf(rechecks);
    }

    /**
     * A draw for rechecks, and what becomes of those drawn whose story does not say it.
     *
     * @param drawnAt when is drawn
     * @param passedAt when the others drawn are found still closed
     * @param opinion what supervision writes then
     * @param leftOpen the stories whose recheck nobody does
     */
    record Recheck(String drawnAt, String passedAt, String opinion, Set<String> leftOpen) {

        Recheck {
            leftOpen = Set.copyOf(leftOpen);
        }
    }
}

package io.xiaohao.demo;

import io.xiaohao.demo.picture.Shot;
import io.xiaohao.issue.Finding;
import io.xiaohao.issue.Issues;
import io.xiaohao.rehearsal.player.Photographer;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the pictures of the years gone by: every place as its category looks, before, after and when it is checked. */
final class DemoPhotographer implements Photographer {

    private final String programme;
    private final DemoScenes scenes;
    private final Issues issues;
    private final TransactionTemplate reading;

    DemoPhotographer(String programme, DemoScenes scenes, Issues issues, TransactionTemplate reading) {
        this.programme = programme;
        this.scenes = scenes;
        this.issues = issues;
        this.reading = reading;
    }

    @Override
    public boolean photographsEverything() {
        return true;
    }

    @Override
    public Optional<Picture> found(String category, String place, LocalDateTime at) {
        return Optional.of(picture(category, place, Shot.BEFORE, at));
    }

    @Override
    public Picture rectified(String issue, LocalDateTime at) {
        return of(issue, Shot.AFTER, at);
    }

    @Override
    public Optional<Picture> checked(String issue, boolean inOrder, LocalDateTime at) {
        return Optional.of(of(issue, inOrder ? Shot.CHECK : Shot.COMPLAINT, at));
    }

    private Picture of(String issue, Shot shot, LocalDateTime at) {
        Finding finding =
                reading.execute(status -> issues.issue(programme, issue).finding());
        return picture(finding.category(), finding.place(), shot, at);
    }

    private Picture picture(String category, String place, Shot shot, LocalDateTime at) {
        String name = programme + "|" + category + "|" + place;
        return new Picture(
                shot.label() + ".jpg", DemoCamera.seen(scenes.of(category), name, shot, scenes.middle(), at));
    }
}

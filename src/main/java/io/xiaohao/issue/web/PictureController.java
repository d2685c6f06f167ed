package io.xiaohao.issue.web;

import io.xiaohao.issue.PictureReview;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of an issue with what should be looked at before they are believed. */
@RestController
class PictureController {

    private final PictureReview review;
    private final SeenIssues seen;
    private final LedgerScope scope;

    PictureController(PictureReview review, SeenIssues seen, LedgerScope scope) {
        this.review = review;
        this.seen = seen;
        this.scope = scope;
    }

    /** In the order they were handed in; other issues are named only to those who see them all. */
    @GetMapping("/api/issues/{number}/pictures")
    @Transactional(readOnly = true)
    public List<PictureBody> pictures(@PathVariable String number) {
        return review.pictures(seen.issue(number), scope.onlyUnits() == null).stream()
                .map(PictureBody::of)
                .toList();
    }
}

package io.xiaohao.organization.web;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Post;
import io.xiaohao.organization.PostAccess;
import io.xiaohao.organization.Posts;
import io.xiaohao.organization.Unit;
import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds a unit's posts, hand-over to another account, and a deputy for an absence. */
@RestController
class PostController {

    private final Posts posts;
    private final Organization organization;
    private final PostAccess access;
    private final Clock clock;

    PostController(Posts posts, Organization organization, PostAccess access, Clock clock) {
        this.posts = posts;
        this.organization = organization;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/api/units/{unit}/posts")
    List<PostBody> ofUnit(@PathVariable String unit) {
        Unit found = organization.unitByCode(unit);
        access.requireGovernment(found.government());
        return posts.ofUnit(unit).stream().map(this::body).toList();
    }

    @PostMapping("/api/posts/{post}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String post, @RequestBody HandOver handOver) {
        requireKeeper(post);
        posts.handOver(post, account(post, handOver.account()), day("from", handOver.from(), LocalDate.now(clock)));
    }

    @PostMapping("/api/posts/{post}/deputies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appointDeputy(@PathVariable String post, @RequestBody Absence absence) {
        requireKeeper(post);
        LocalDate from = day("from", absence.from(), LocalDate.now(clock));
        posts.appointDeputy(post, account(post, absence.account()), from, day("until", absence.until(), from));
    }

    private void requireKeeper(String post) {
        access.requireGovernment(posts.post(post).government());
        access.requireKeeperOfPosts();
    }

    private PostBody body(Post post) {
        String holder = posts.holder(post.code(), LocalDate.now(clock)).orElse(null);
        List<DeputyBody> deputies = posts.deputies(post.code()).stream()
                .map(deputy -> new DeputyBody(deputy.account(), deputy.from(), deputy.until()))
                .toList();
        return new PostBody(post.code(), post.name(), post.kind().label(), holder, deputies);
    }

    private String account(String post, String given) {
        if (given == null || given.isBlank()) {
            throw Refusal.malformed("account", "请填写接任的账号。");
        }
        access.requireAccountOf(posts.post(post).government(), given.strip());
        return given.strip();
    }

    private static LocalDate day(String field, String given, LocalDate otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.malformed(field, "“%s”不是有效日期，应如2021-06-01。".formatted(given));
        }
    }

    record HandOver(String account, String from) {}

    record Absence(String account, String from, String until) {}

    record PostBody(String code, String name, String kind, String holder, List<DeputyBody> deputies) {}

    record DeputyBody(String account, LocalDate from, LocalDate until) {}
}

package io.xiaohao.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each unit's heads group in line with who holds its head posts, and who stands in for them. Accounts that never
 * held such a post are left alone: an administrator may have added them by hand.
 */
@Component
class HeadsGroups {

    private final OrganizationSnapshots snapshots;
    private final AccountGroups accounts;
    private final Clock clock;

    HeadsGroups(OrganizationSnapshots snapshots, AccountGroups accounts, Clock clock) {
        this.snapshots = snapshots;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Takes over the hand-overs and absences that begin or end today, soon after midnight. */
    @Scheduled(cron = "${xiaohao.posts.heads-cron:0 1 0 * * *}")
    @Transactional
    public void alignAll() {
        LocalDate today = LocalDate.now(clock);
        headPosts(snapshots.current()).map(Post::unitCode).distinct().forEach(unit -> align(unit, today));
    }

    /** Brings one unit's group in line; a post that belongs to no unit changes nothing. */
    void align(String unitCode, LocalDate day) {
        if (unitCode == null) {
            return;
        }
        OrganizationSnapshot snapshot = snapshots.current();
        List<Post> posts = headPosts(snapshot)
                .filter(post -> post.unitCode().equals(unitCode))
                .toList();
        Set<String> heads = posts.stream()
                .filter(post -> !post.retired())
                .flatMap(post -> Stream.concat(
                        Incumbents.holder(snapshot, post.code(), day).stream(),
                        Incumbents.deputies(snapshot, post.code(), day).stream()))
                .collect(Collectors.toUnmodifiableSet());
        String group = UnitGroups.heads(unitCode);
        heads.forEach(account -> accounts.add(account, group));
        posts.stream()
                .flatMap(post -> everInPost(snapshot, post))
                .filter(account -> !heads.contains(account))
                .distinct()
                .forEach(account -> accounts.remove(account, group));
    }

    /** Takes out an account whose holding is being struck off; aligning afterwards brings it back where it still heads. */
    void leave(Post post, String account) {
        if (post.unitCode() != null && post.kind().isHead()) {
            accounts.remove(account, UnitGroups.heads(post.unitCode()));
        }
    }

    private static Stream<Post> headPosts(OrganizationSnapshot snapshot) {
        return snapshot.posts().stream()
                .filter(post -> post.unitCode() != null && post.kind().isHead());
    }

    private static Stream<String> everInPost(OrganizationSnapshot snapshot, Post post) {
        return Stream.of(
                        snapshot.holdings(post.code()).stream().map(Holding::account),
                        snapshot.deputies(post.code()).stream().map(Deputy::account))
                .flatMap(accounts -> accounts)
                .filter(Objects::nonNull);
    }
}

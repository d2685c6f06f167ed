package io.xiaohao.organization;

import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts accounts into posts: the first holder, hand-over to another on a day, a deputy for an absence. A post has one
 * holder at a time; who heads a unit is kept in its heads group.
 */
@Service
public class Posts {

    private final JdbcTemplate jdbc;
    private final OrganizationSnapshots snapshots;
    private final AccountGroups accounts;
    private final HeadsGroups heads;
    private final Clock clock;
    private final ApplicationEventPublisher changes;

    Posts(
            JdbcTemplate jdbc,
            OrganizationSnapshots snapshots,
            AccountGroups accounts,
            HeadsGroups heads,
            Clock clock,
            ApplicationEventPublisher changes) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.accounts = accounts;
        this.heads = heads;
        this.clock = clock;
        this.changes = changes;
    }

    /** The posts of a unit that are not retired, in the order of the pack. */
    public List<Post> ofUnit(String unitCode) {
        return snapshots.current().posts().stream()
                .filter(post -> unitCode.equals(post.unitCode()) && !post.retired())
                .toList();
    }

    /** The post of that code, retired or not; refused as not found where there is none. */
    public Post post(String postCode) {
        return snapshots
                .current()
                .post(postCode)
                .orElseThrow(() -> Refusal.notFound("没有编码为“%s”的岗位。".formatted(postCode)));
    }

    /** The posts of a government that are not retired, in the order of its packs. */
    public List<Post> posts(String government) {
        return snapshots.current().posts().stream()
                .filter(post -> post.government().equals(government) && !post.retired())
                .toList();
    }

    /** Who holds the post that day, whether or not a deputy stands in. */
    public Optional<String> holder(String postCode, LocalDate day) {
        return Incumbents.holder(snapshots.current(), post(postCode).code(), day);
    }

    /** The deputies of a post, past and to come, earliest first. */
    public List<Deputy> deputies(String postCode) {
        return snapshots.current().deputies(post(postCode).code());
    }

    /** Makes the account the post's holder from today on. */
    @Transactional
    public void assign(String postCode, String account) {
        handOver(postCode, account, today());
    }

    /**
     * Makes the account the post's holder from a day on; the same day again corrects it. Refused (409) where a later
     * hand-over is registered already, so that no holding is cut in two by mistake.
     */
    @Transactional
    public void handOver(String postCode, String account, LocalDate from) {
        requireAccount(account);
        hold(postCode, account, from);
        changes.publishEvent(PostChanged.handedOver(post(postCode), account, from));
    }

    /** Leaves the post without a holder from a day on. */
    @Transactional
    public void vacate(String postCode, LocalDate from) {
        hold(postCode, null, from);
        changes.publishEvent(PostChanged.vacated(post(postCode), from));
    }

    /** Lets an account stand in for the holder, both days included; refused where another deputy does on one of them. */
    @Transactional
    public void appointDeputy(String postCode, String account, LocalDate from, LocalDate until) {
        Post post = activePost(postCode);
        requireAccount(account);
        if (until.isBefore(from)) {
            throw Refusal.invalid("until", "代理结束日期%s早于开始日期%s。".formatted(until, from));
        }
        deputies(postCode).stream()
                .filter(other -> !other.until().isBefore(from) && !other.from().isAfter(until))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("岗位“%s”在%s至%s已由“%s”代理。"
                            .formatted(post.name(), other.from(), other.until(), other.account()));
                });
        jdbc.update(
                "insert into post_deputy (post_code, from_day, until_day, account) values (?, ?, ?, ?)",
                postCode,
                from,
                until,
                account);
        changed(post);
        changes.publishEvent(PostChanged.deputyAppointed(post, account, from, until));
    }

    /** Takes back the deputy whose absence begins that day; refused where there is none. */
    @Transactional
    public void withdrawDeputy(String postCode, LocalDate from) {
        Post post = post(postCode);
        Deputy deputy = deputies(postCode).stream()
                .filter(one -> one.from().equals(from))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("岗位“%s”没有自%s开始的代理。".formatted(post.name(), from)));
        jdbc.update("delete from post_deputy where post_code = ? and from_day = ?", postCode, from);
        heads.leave(post, deputy.account());
        changed(post);
        changes.publishEvent(PostChanged.deputyWithdrawn(post, deputy.account(), from));
    }

    private void hold(String postCode, String account, LocalDate from) {
        Post post = activePost(postCode);
        List<Holding> holdings = snapshots.current().holdings(postCode);
        Optional<Holding> later = holdings.stream()
                .filter(holding -> holding.from().isAfter(from))
                .findFirst();
        if (later.isPresent()) {
            throw Refusal.conflict("岗位“%s”已登记自%s起的交接，不能再登记更早的%s。"
                    .formatted(post.name(), later.get().from(), from));
        }
        holdings.stream()
                .filter(holding -> holding.from().equals(from) && holding.account() != null)
                .forEach(corrected -> heads.leave(post, corrected.account()));
        write(postCode, account, from);
        changed(post);
    }

    private void write(String postCode, String account, LocalDate from) {
        int updated = jdbc.update(
                "update post_holding set account = ? where post_code = ? and from_day = ?", account, postCode, from);
        if (updated == 0) {
            jdbc.update(
                    "insert into post_holding (post_code, from_day, account) values (?, ?, ?)",
                    postCode,
                    from,
                    account);
        }
    }

    private void changed(Post post) {
        snapshots.changed();
        heads.align(post.unitCode(), today());
    }

    private Post activePost(String postCode) {
        Post post = post(postCode);
        if (post.retired()) {
            throw Refusal.invalid("post", "岗位“%s”已停用。".formatted(post.name()));
        }
        return post;
    }

    private void requireAccount(String account) {
        if (account == null || account.isBlank()) {
            throw Refusal.malformed("account", "请填写账号。");
        }
        if (!accounts.exists(account)) {
            throw Refusal.invalid("account", "没有账号“%s”。".formatted(account));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package io.xiaohao.notification;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's notices: those for his account, his groups and the units he belongs to or heads, in his governments. */
@Service
@Transactional(readOnly = true)
public class Notices {

    /** What the number above every page counts to. */
    public static final int COUNTED_TO = 99;

    private static final String MINE =
            " from notice n where n.government in (:governments) and n.recipient in (:recipients)";
    private static final String UNREAD =
            " and not exists (select 1 from notice_read r where r.account = :account and r.notice_id = n.id)";

    private final JdbcClient jdbc;
    private final IssueAccess access;
    private final AccountGroups accounts;
    private final Clock clock;

    Notices(JdbcClient jdbc, IssueAccess access, AccountGroups accounts, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One page, counted from 0: what is unread first, then the newest first. */
    public List<Notice> page(boolean unreadOnly, int page, int size) {
        return mine("select n.*, case when exists (select 1 from notice_read r where r.account = :account"
                        + " and r.notice_id = n.id) then 1 else 0 end as seen" + MINE + (unreadOnly ? UNREAD : "")
                        + " order by seen, n.id desc limit :size offset :offset")
                .map(query -> query.param("size", size)
                        .param("offset", (long) page * size)
                        .query(Notices::notice)
                        .list())
                .orElse(List.of());
    }

    /** How many there are. */
    public long count(boolean unreadOnly) {
        return mine("select count(*)" + MINE + (unreadOnly ? UNREAD : ""))
                .map(query -> query.query(Long.class).single())
                .orElse(0L);
    }

    /** How many are unread; more than {@link #COUNTED_TO} are not counted on. */
    public int unread() {
        return mine("select count(*) from (select n.id" + MINE + UNREAD + " limit " + (COUNTED_TO + 1) + ") counted")
                .map(query -> query.query(Integer.class).single())
                .orElse(0);
    }

    /** The caller has read it; refused as not found where it is not his. */
    @Transactional
    public Notice read(long id) {
        Notice notice = mine("select n.*, 1 as seen" + MINE + " and n.id = :id")
                .flatMap(query -> query.param("id", id).query(Notices::notice).optional())
                .orElseThrow(() -> Refusal.notFound("没有编号为“%d”的通知。".formatted(id)));
        mark(" and n.id = :id", Optional.of(id));
        return notice;
    }

    /** The caller has read them all. */
    @Transactional
    public void readAll() {
        mark("", Optional.empty());
    }

    private void mark(String which, Optional<Long> id) {
        mine("insert into notice_read (account, notice_id, read_at) select :account, n.id, :now" + MINE + UNREAD
                        + which)
                .map(insert -> insert.param("now", LocalDateTime.now(clock)))
                .map(insert -> id.map(number -> insert.param("id", number)).orElse(insert))
                .ifPresent(StatementSpec::update);
    }

    /** The statement with who asks; empty where he belongs to no government and so has no notices. */
    private Optional<StatementSpec> mine(String statement) {
        Set<String> governments = access.governments();
        if (governments.isEmpty()) {
            return Optional.empty();
        }
        StatementSpec query =
                jdbc.sql(statement).param("governments", governments).param("recipients", recipients());
        return Optional.of(statement.contains(":account") ? query.param("account", access.account()) : query);
    }

    private Set<String> recipients() {
        Set<String> recipients = new LinkedHashSet<>(Recipient.units(access.units()));
        recipients.add(Recipient.account(access.account()));
        accounts.groupsOf(access.account()).stream().map(Recipient::group).forEach(recipients::add);
        return recipients;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("government"),
                row.getString("programme"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("content"),
                row.getString("link"),
                row.getString("paper"),
                row.getObject("created_at", LocalDateTime.class),
                row.getInt("seen") == 1);
    }
}

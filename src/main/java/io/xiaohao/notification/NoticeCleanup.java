package io.xiaohao.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the notices bounded: what somebody has read goes after 180 days, what nobody ever read after two years. The
 * journal keeps what they told of.
 */
@Component
@ConditionalOnProperty(name = "xiaohao.rehearsal", havingValue = "false", matchIfMissing = true)
public class NoticeCleanup {

    private static final int READ_DAYS = 180;
    private static final int ANY_DAYS = 730;
    private static final int AT_ONCE = 1000;
    private static final String OLD = "select n.id from notice n where n.created_at < :any or (n.created_at < :read"
            + " and exists (select 1 from notice_read r where r.notice_id = n.id)) order by n.id limit " + AT_ONCE;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeCleanup(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes what is old, a thousand in a transaction; two nodes may do so at once. */
    @Scheduled(cron = "${xiaohao.notices.cleanup-cron:0 40 3 * * *}")
    public void clean() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(status -> cleanSome()));
        }
    }

    private boolean cleanSome() {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Long> old = jdbc.sql(OLD)
                .param("any", now.minusDays(ANY_DAYS))
                .param("read", now.minusDays(READ_DAYS))
                .query(Long.class)
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from notice where id in (:old)").param("old", old).update();
        }
        return old.size() == AT_ONCE;
    }
}

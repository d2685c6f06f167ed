package io.xiaohao.notification;

import io.xiaohao.journal.CommitBatch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the notices of a transaction together just before it commits; one an event and recipient. */
@Component
class PendingNotices {

    private static final String INSERT = "insert into notice"
            + " (government, recipient, kind, programme, content, link, paper, event_key, created_at)"
            + " select ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists"
            + " (select 1 from notice where government = ? and event_key = ? and recipient = ?)";

    private final CommitBatch<NoticeRow> batch = new CommitBatch<>(this::insert);
    private final JdbcTemplate jdbc;
    private final Clock clock;

    PendingNotices(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells everybody whom it is for when the running transaction commits. */
    void add(Message message) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        String key = key(message, now);
        message.recipients().stream()
                .sorted()
                .map(recipient -> new NoticeRow(message, recipient, key, now))
                .forEach(batch::add);
    }

    private void insert(List<NoticeRow> rows) {
        List<NoticeRow> told = AssignedTogether.merge(rows);
        jdbc.batchUpdate(INSERT, told, told.size(), PendingNotices::fill);
    }

    private static void fill(PreparedStatement insert, NoticeRow row) throws SQLException {
        Message message = row.message();
        insert.setString(1, message.government());
        insert.setString(2, row.recipient());
        insert.setString(3, message.kind().name());
        insert.setString(4, message.programme());
        insert.setString(5, message.text());
        insert.setString(6, message.link());
        insert.setString(7, message.paper());
        insert.setString(8, row.key());
        insert.setObject(9, row.at());
        insert.setString(10, message.government());
        insert.setString(11, row.key());
        insert.setString(12, row.recipient());
    }

    /** The same occasion may come again another time, as a second return in a round. */
    private static String key(Message message, LocalDateTime now) {
        String occasion = "%s|%s|%s".formatted(message.programme(), message.occasion(), now);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(occasion.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("这台机器的 Java 没有 SHA-256。", failure);
        }
    }
}

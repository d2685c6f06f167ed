package io.xiaohao.report.digest;

import io.xiaohao.programme.Programme;
import io.xiaohao.report.FrozenFigures;
import io.xiaohao.report.ReportWeek;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The digests that were made; each stays as it was. */
@Service
public class WeeklyDigests {

    private final DigestCount count;
    private final FrozenFigures frozen;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeeklyDigests(DigestCount count, FrozenFigures frozen, JdbcClient jdbc, Clock clock) {
        this.count = count;
        this.frozen = frozen;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The digest of a week; empty where none was made. */
    @Transactional(readOnly = true)
    public Optional<WeeklyDigest> find(String programme, ReportWeek week) {
        return jdbc.sql("select content from weekly_digest where programme = ? and week = ?")
                .params(programme, week.code())
                .query(String.class)
                .optional()
                .map(content -> frozen.read(content, WeeklyDigest.class));
    }

    /** The weeks of which there are digests, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportWeek> weeks(String programme) {
        return jdbc
                .sql("select week from weekly_digest where programme = ? order by week desc")
                .param(programme)
                .query(String.class)
                .list()
                .stream()
                .map(ReportWeek::parse)
                .toList();
    }

    /** Makes the digest of a week as of a moment, in the caller's transaction; nothing happens where it was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Programme programme, ReportWeek week, LocalDateTime asOf) {
        if (find(programme.code(), week).isPresent()) {
            return;
        }
        WeeklyDigest digest = count.count(programme, week, asOf);
        jdbc.sql("insert into weekly_digest (programme, week, government, as_of, made_at, content)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        programme.code(),
                        week.code(),
                        programme.government(),
                        asOf,
                        LocalDateTime.now(clock),
                        frozen.freeze(digest))
                .update();
    }
}

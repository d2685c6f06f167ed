package io.xiaohao.document;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers official papers, one after the other and without gaps in each programme, kind and year. A number is given once
 * and kept. The row of the series is locked while a number is taken, so that two papers made at once get two numbers and
 * one paper made twice gets one.
 */
@Service
public class PaperNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperNumbers(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The number of the paper for this occasion; given now where it has none yet. Best called outside a transaction. */
    public PaperNumber number(PaperOccasion occasion) {
        Optional<PaperNumber> given = find(occasion);
        if (given.isPresent()) {
            return given.get();
        }
        ensureSeries(occasion);
        return transaction.execute(status -> take(occasion));
    }

    /** The number of the paper for this occasion, where it has one. */
    public Optional<PaperNumber> find(PaperOccasion occasion) {
        return jdbc.sql("select paper_year, number from paper_number"
                        + " where programme = ? and kind = ? and subject = ? and turn = ?")
                .params(occasion.programme(), occasion.kind(), occasion.subject(), occasion.turn())
                .query((row, index) -> new PaperNumber(occasion.kind(), row.getInt("paper_year"), row.getInt("number")))
                .optional();
    }

    private PaperNumber take(PaperOccasion occasion) {
        int next = lockSeries(occasion);
        // who held the lock before may have made this very paper
        return find(occasion).orElseGet(() -> give(occasion, next));
    }

    private int lockSeries(PaperOccasion occasion) {
        return jdbc.sql("select next_number from paper_series where programme = ? and kind = ? and paper_year = ?"
                        + " for update")
                .params(occasion.programme(), occasion.kind(), year(occasion))
                .query(Integer.class)
                .single();
    }

    private PaperNumber give(PaperOccasion occasion, int number) {
        jdbc.sql("insert into paper_number (programme, kind, subject, turn, paper_year, number, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        occasion.programme(),
                        occasion.kind(),
                        occasion.subject(),
                        occasion.turn(),
                        year(occasion),
                        number,
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        jdbc.sql("update paper_series set next_number = ? where programme = ? and kind = ? and paper_year = ?")
                .params(number + 1, occasion.programme(), occasion.kind(), year(occasion))
                .update();
        return new PaperNumber(occasion.kind(), year(occasion), number);
    }

    /** In a statement of its own: a failed insert within the transaction would keep a lock that another one waits for. */
    private void ensureSeries(PaperOccasion occasion) {
        boolean there =
                jdbc.sql("select count(*) from paper_series where programme = ? and kind = ?" + " and paper_year = ?")
                                .params(occasion.programme(), occasion.kind(), year(occasion))
                                .query(Integer.class)
                                .single()
                        > 0;
        if (there) {
            return;
        }
        try {
            jdbc.sql("insert into paper_series (programme, kind, paper_year, next_number) values (?, ?, ?, 1)")
                    .params(occasion.programme(), occasion.kind(), year(occasion))
                    .update();
        } catch (DuplicateKeyException alreadyThere) {
            // another paper was the first one of its series; the row serves both
        }
    }

    private static int year(PaperOccasion occasion) {
        return occasion.day().getYear();
    }
}

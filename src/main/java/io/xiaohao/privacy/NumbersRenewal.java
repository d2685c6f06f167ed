package io.xiaohao.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts kept numbers under the present key where it was changed: at the start of a node that is told the former one.
 */
@Component
class NumbersRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersRenewal.class);

    private final JdbcClient database;
    private final PersonalNumberKey key;

    NumbersRenewal(JdbcClient database, PersonalNumberKey key) {
        this.database = database;
        this.key = key;
    }

    private record Row(String government, String about, int ordinal, String secret) {}

    @EventListener(ApplicationReadyEvent.class)
    void renewWhereChanged() {
        if (key.isChanged()) {
            LOG.info("{} kept numbers were encrypted under the present key.", renew());
        }
    }

    /** Encrypts what is not under the present key; how many those were. */
    int renew() {
        return key.get()
                .renewEach(
                        database.sql("select government, about, ordinal, secret from personal_number")
                                .query(Row.class)
                                .list(),
                        Row::secret,
                        row -> PersonalNumbers.owner(row.government(), row.about()),
                        this::keep);
    }

    private int keep(Row row, String renewed) {
        return database.sql("update personal_number set secret = ?"
                        + " where government = ? and about = ? and ordinal = ? and secret = ?")
                .params(renewed, row.government(), row.about(), row.ordinal(), row.secret())
                .update();
    }
}

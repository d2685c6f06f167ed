package io.xiaohao.security.factor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts the secrets of second factors under the present key where it was changed, at the start. */
@Component
class SecretsRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsRenewal.class);

    private final JdbcClient database;
    private final SecondFactorKey key;

    SecretsRenewal(JdbcClient database, SecondFactorKey key) {
        this.database = database;
        this.key = key;
    }

    private record Row(String account, String secret) {}

    @EventListener(ApplicationReadyEvent.class)
    void renewWhereChanged() {
        if (key.changed()) {
            LOG.info("{} secrets of second factors were encrypted under the present key.", renew());
        }
    }

    /** Encrypts what is not under the present key; how many those were. */
    int renew() {
        return key.box()
                .get()
                .renewEach(
                        database.sql("select account, secret from account_second_factor")
                                .query(Row.class)
                                .list(),
                        Row::secret,
                        Row::account,
                        this::keep);
    }

    private int keep(Row row, String renewed) {
        return database.sql("update account_second_factor set secret = ? where account = ? and secret = ?")
                .params(renewed, row.account(), row.secret())
                .update();
    }
}

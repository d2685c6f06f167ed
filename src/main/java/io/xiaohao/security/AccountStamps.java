package io.xiaohao.security;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A number for each account that grows with every change that ends what is kept of it elsewhere: credentials that were
 * verified, groups that a session was opened with. It stands in the database and is compared with every call, so that a
 * change holds on all nodes from its commit on.
 */
@Component
class AccountStamps {

    private final JdbcClient database;

    AccountStamps(JdbcClient database) {
        this.database = database;
    }

    /** The account's number; 0 where nothing was ever changed, or nobody knows the account. */
    long of(String account) {
        return database.sql("select version from account_stamp where account = ?")
                .param(account)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Ends, in the transaction of the change, what is kept of the account. */
    void renew(String account) {
        if (countUp(account) > 0) {
            return;
        }
        try {
            database.sql("insert into account_stamp (account, version) values (?, 1)")
                    .param(account)
                    .update();
        } catch (DuplicateKeyException anotherWasFaster) {
            countUp(account);
        }
    }

    private int countUp(String account) {
        return database.sql("update account_stamp set version = version + 1 where account = ?")
                .param(account)
                .update();
    }
}

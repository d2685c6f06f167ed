package io.xiaohao.issue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes, before anybody is served, the texts of issues that have none: those of a database from before there were any, and
 * what a node of the version before has registered meanwhile.
 */
@Component
class TextRepair implements SmartInitializingSingleton {

    private static final int CHUNK = 1000;

    private static final String WITHOUT = "select i from Issue i where i.id > :after"
            + " and not exists (select t.issueId from IssueText t where t.issueId = i.id) order by i.id";

    private final EntityManager entityManager;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    TextRepair(EntityManager entityManager, JdbcClient database, PlatformTransactionManager transactions) {
        this.entityManager = entityManager;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        repair();
    }

    /** Writes all that are missing, some at a time; returns how many. */
    int repair() {
        int all = 0;
        if (number("issue") == number("issue_text")) {
            return all;
        }
        Written chunk = new Written(0, 0);
        do {
            long after = chunk.last();
            chunk = Objects.requireNonNull(transactions.execute(status -> writeChunk(after)));
            all += chunk.number();
        } while (chunk.number() == CHUNK);
        return all;
    }

    private long number(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Written writeChunk(long after) {
        List<Issue> without = entityManager
                .createQuery(WITHOUT, Issue.class)
                .setParameter("after", after)
                .setMaxResults(CHUNK)
                .getResultList();
        without.forEach(issue -> entityManager.persist(IssueText.of(issue)));
        return without.isEmpty()
                ? new Written(0, after)
                : new Written(without.size(), without.get(without.size() - 1).id());
    }

    private record Written(int number, long last) {}
}

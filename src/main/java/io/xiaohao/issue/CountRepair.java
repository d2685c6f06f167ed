package io.xiaohao.issue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts, before anybody is served, the issues that are not counted or are counted in a state they are no longer in: those
 * of a database from before there were kept numbers, and what a node of the version before has done meanwhile.
 */
@Component
class CountRepair implements SmartInitializingSingleton {

    private static final int CHUNK = 500;

    private static final String WRONG = "select i from Issue i where i.ledgerEntry.countedAs is null"
            + " or locate(concat(:separator, cast(i.status as String), :separator), i.ledgerEntry.countedAs) = 0"
            + " order by i.id";

    private final EntityManager entityManager;
    private final CountKeeper keeper;
    private final TransactionTemplate transactions;

    CountRepair(EntityManager entityManager, CountKeeper keeper, PlatformTransactionManager transactions) {
        this.entityManager = entityManager;
        this.keeper = keeper;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        repair();
    }

    /** Repairs all, some at a time; returns how many. */
    int repair() {
        int all = 0;
        int chunk;
        do {
            chunk = Objects.requireNonNull(transactions.execute(status -> repairChunk()));
            all += chunk;
        } while (chunk == CHUNK);
        return all;
    }

    private int repairChunk() {
        List<Issue> wrong = entityManager
                .createQuery(WRONG, Issue.class)
                .setParameter("separator", CountedAs.BETWEEN_FACTS)
                .setMaxResults(CHUNK)
                .getResultList();
        for (Issue issue : wrong) {
            IssueSpan span = entityManager.find(IssueSpan.class, issue.currentSpanId());
            keeper.repair(issue, span.fromAt());
        }
        return wrong.size();
    }
}

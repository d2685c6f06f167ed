package io.xiaohao.issue;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** The issues by their numbers. A number already met in the transaction costs no statement. */
@Repository
public class Issues {

    private final EntityManager entityManager;
    private final Programmes programmes;

    Issues(EntityManager entityManager, Programmes programmes) {
        this.entityManager = entityManager;
        this.programmes = programmes;
    }

    /** The issue of that number in the programme's government; refused where there is none. */
    public Issue issue(String programme, String number) {
        Programme home = programmes.programme(programme);
        return find(home.government(), number)
                .orElseThrow(() -> Refusal.notFound("台账中没有编号为“%s”的问题。".formatted(number)));
    }

    /** The issue of that number in the government. */
    public Optional<Issue> find(String government, String number) {
        return entityManager
                .unwrap(Session.class)
                .byNaturalId(Issue.class)
                .using("government", government)
                .using("number", number)
                .loadOptional();
    }

    /** Reads many at once; asking for each of them in the same transaction then costs no statement. */
    public void meet(String government, Collection<String> numbers) {
        if (!numbers.isEmpty()) {
            entityManager
                    .createQuery(
                            "select i from Issue i where i.government = :government and i.number in :numbers",
                            Issue.class)
                    .setParameter("government", government)
                    .setParameter("numbers", numbers)
                    .getResultList();
        }
    }

    /** Keeps a new one, and what words it will be found by. */
    void add(Issue issue) {
        entityManager.persist(issue);
        entityManager.persist(IssueText.of(issue));
    }
}

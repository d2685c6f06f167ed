package io.xiaohao.calendar;

import io.xiaohao.journal.DomainEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a revision of the calendar would do: it is really made, everything that listens recomputes, what they tell is
 * noted, and the transaction is rolled back. So the preview cannot differ from the revision.
 */
@Service
public class CalendarPreview {

    private static final String MOVED = "issue.deadline-recomputed";

    private final CalendarRevision revision;
    private final TransactionTemplate transactions;
    private final ThreadLocal<Notes> notes = new ThreadLocal<>();

    CalendarPreview(CalendarRevision revision, PlatformTransactionManager transactionManager) {
        this.revision = revision;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Tells which days would change and which open deadlines would move; changes nothing. Refuses what the revision would. */
    public Outcome of(Collection<CalendarDay> days) {
        Notes taken = new Notes(new TreeSet<>(), new ArrayList<>());
        notes.set(taken);
        try {
            transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                revision.revise(days);
            });
        } finally {
            notes.remove();
        }
        return new Outcome(taken.dates(), List.copyOf(taken.moved()));
    }

    @EventListener
    void note(CalendarChanged changed) {
        if (notes.get() != null) {
            notes.get().dates().addAll(changed.dates());
        }
    }

    @EventListener
    void note(DomainEvent event) {
        if (notes.get() != null && event.event().equals(MOVED)) {
            notes.get()
                    .moved()
                    .add(new Moved(
                            event.government(),
                            event.subject(),
                            String.valueOf(event.data().get("leadUnit")),
                            String.valueOf(event.data().get("deadline"))));
        }
    }

    /**
     * What would happen.
     *
     * @param dates the days that are new or become another kind
     * @param moved the open deadlines that would move
     */
    public record Outcome(SortedSet<LocalDate> dates, List<Moved> moved) {}

    /**
     * An open deadline that would move.
     *
     * @param government whose issue it is
     * @param issue its number
     * @param leadUnit the lead unit's name
     * @param deadline the day it would move to, {@code yyyy-MM-dd}
     */
    public record Moved(String government, String issue, String leadUnit, String deadline) {}

    private record Notes(SortedSet<LocalDate> dates, List<Moved> moved) {}
}

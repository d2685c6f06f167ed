package io.xiaohao.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.xiaohao.testing.ModuleDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node has changed, the other forgets. */
class KeptViewsTests {

    private final ModuleDatabase database = ModuleDatabase.migratedTo("291");
    private final KeptViews here = new KeptViews(database.client());
    private final KeptViews there = new KeptViews(database.client());
    private final AtomicInteger forgotten = new AtomicInteger();

    @BeforeEach
    void look() {
        there.onChange(KeptView.CALENDAR, forgotten::incrementAndGet);
        there.look();
        forgotten.set(0);
    }

    @Test
    void aChangeIsForgottenOnceWhenItHasCommitted() {
        database.inTransaction(() -> {
            here.changed(KeptView.CALENDAR);
            here.changed(KeptView.CALENDAR);
            there.look();
            assertThat(forgotten).hasValue(0);
        });

        there.look();
        there.look();

        assertThat(forgotten).hasValue(1);
    }

    @Test
    void whatWasRolledBackIsNoNews() {
        database.rolledBack(() -> here.changed(KeptView.CALENDAR));

        there.look();

        assertThat(forgotten).hasValue(0);
    }

    @Test
    void aChangeOutsideATransactionIsNewsAtOnce() {
        here.changed(KeptView.CALENDAR);

        there.look();

        assertThat(forgotten).hasValue(1);
    }

    @Test
    void otherViewsStay() {
        database.inTransaction(() -> here.changed(KeptView.ORGANIZATION));

        there.look();

        assertThat(forgotten).hasValue(0);
    }

    @Test
    void aViewThatOnlyAnotherVersionKnowsDisturbsNobody() {
        database.client()
                .sql("insert into kept_view (name, version) values ('of-a-newer-version', 1)")
                .update();
        here.changed(KeptView.CALENDAR);

        there.look();

        assertThat(forgotten).hasValue(1);
    }

    @Test
    void whatCouldNotBeForgottenIsTriedAgain() {
        KeptViews failing = new KeptViews(database.client());
        AtomicInteger attempts = new AtomicInteger();
        failing.onChange(KeptView.PROGRAMME, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });

        assertThat(catchThrowable(failing::look)).isNotNull();
        failing.look();

        assertThat(attempts).hasValue(2);
    }
}

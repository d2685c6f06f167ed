package io.xiaohao.journal;

import static io.xiaohao.journal.JournalFixture.GOVERNMENT;
import static io.xiaohao.journal.JournalFixture.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTests {

    private final JournalFixture fixture = new JournalFixture();

    @Test
    void aLineHasItsKeysInFixedOrderAndItsTimeInWholeSeconds() {
        fixture.sealed("T-1");

        assertThat(exported())
                .isEqualTo("{\"seq\":1,\"at\":\"2021-06-01T10:00:00+08:00\",\"event\":\"issue.closed\","
                        + "\"programme\":\"wenshan-2021\",\"subject\":\"T-1\",\"actor\":\"supervisor\","
                        + "\"data\":{\"round\":1}}\n");
    }

    @Test
    void anEventWithoutProgrammeAndSubjectKeepsTheKeys() {
        fixture.database.inTransaction(
                () -> fixture.journal.record(DomainEvent.of("calendar.changed", GOVERNMENT, null, null)));
        fixture.sealer.seal();

        assertThat(exported()).contains("\"programme\":null,\"subject\":null,\"actor\":\"supervisor\",\"data\":{}}");
    }

    @Test
    void textsAreQuotedAsJsonAsksFor() {
        fixture.sealed("他说\"好\"\n\\");

        assertThat(exported()).contains("\"subject\":\"他说\\\"好\\\"\\n\\\\\"");
    }

    @Test
    void theOrderWithinATransactionIsThatOfRecordingHoweverManyThereAre() {
        List<String> subjects =
                IntStream.range(0, 2_300).mapToObj(number -> "T-" + number).toList();
        fixture.database.inTransaction(
                () -> subjects.forEach(subject -> fixture.journal.record(JournalFixture.closed(GOVERNMENT, subject))));

        assertThat(fixture.sealer.seal()).isEqualTo(2_300);
        assertThat(fixture.subjects()).isEqualTo(subjects);
        assertThat(fixture.reader.verify(GOVERNMENT)).isEqualTo(Verification.intact(2_300));
        assertThat(fixture.reader.total(GOVERNMENT, PROGRAMME)).isEqualTo(2_300);
    }

    @Test
    void listenersHearOfItInTheTransactionAndWhatTheyRecordComesAfterIt() {
        Journal inner = fixture.journal;
        Journal outer = fixture.journal(event -> inner.record(JournalFixture.closed(GOVERNMENT, "caused")));
        fixture.database.inTransaction(() -> outer.record(JournalFixture.closed(GOVERNMENT, "cause")));
        fixture.sealer.seal();

        assertThat(fixture.heard).hasSize(1);
        assertThat(fixture.subjects()).containsExactly("cause", "caused");
    }

    @Test
    void whatRollsBackIsNotInTheJournal() {
        fixture.database.rolledBack(() -> fixture.journal.record(JournalFixture.closed(GOVERNMENT, "undone")));
        fixture.sealed("done");

        assertThat(fixture.subjects()).containsExactly("done");
    }

    @Test
    void aTransactionOfItsOwnInsideAnotherKeepsItsEntriesApart() {
        TransactionTemplate own = new TransactionTemplate(fixture.database.transactions());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        fixture.database.rolledBack(() -> {
            fixture.journal.record(JournalFixture.closed(GOVERNMENT, "undone"));
            own.executeWithoutResult(status -> fixture.journal.record(JournalFixture.closed(GOVERNMENT, "kept")));
            fixture.journal.record(JournalFixture.closed(GOVERNMENT, "undone too"));
        });
        fixture.sealer.seal();

        assertThat(fixture.subjects()).containsExactly("kept");
    }

    @Test
    void whatIsRecordedWhileTheTransactionPreparesToCommitIsNotLost() {
        fixture.database.inTransaction(() -> {
            fixture.journal.record(JournalFixture.closed(GOVERNMENT, "first"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    fixture.journal.record(JournalFixture.closed(GOVERNMENT, "late"));
                }
            });
        });
        fixture.sealer.seal();

        assertThat(fixture.subjects()).containsExactly("first", "late");
    }

    @Test
    void recordingAfterTheCommitIsAnErrorInsteadOfASilentLoss() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.database.inTransaction(() -> {
                    fixture.journal.record(JournalFixture.closed(GOVERNMENT, "first"));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            fixture.journal.record(JournalFixture.closed(GOVERNMENT, "too late"));
                        }
                    });
                }))
                .withMessageContaining("would be lost");
    }

    @Test
    void aReadOnlyTransactionRecordsNothing() {
        TransactionTemplate readOnly = new TransactionTemplate(fixture.database.transactions());
        readOnly.setReadOnly(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> readOnly.executeWithoutResult(
                        status -> fixture.journal.record(JournalFixture.closed(GOVERNMENT, "T-1"))));
    }

    @Test
    void everyGovernmentHasItsOwnChain() {
        fixture.recorded("wencheng", "W-1");
        fixture.recorded(GOVERNMENT, "T-1");
        fixture.recorded("wencheng", "W-2");
        fixture.sealer.seal();

        assertThat(fixture.reader.lines("wencheng", null, 0, 10))
                .extracting(JournalLine::seq, JournalLine::subject)
                .containsExactly(tuple(1L, "W-1"), tuple(2L, "W-2"));
        assertThat(fixture.reader.head(GOVERNMENT).seq()).isEqualTo(1);
        assertThat(fixture.reader.head("sheqi")).isEqualTo(JournalHead.EMPTY);
    }

    @Test
    void aPageBeginsBehindTheLineNamedAndHoldsOneProgramme() {
        fixture.sealed("T-1", "T-2", "T-3");
        fixture.database.inTransaction(
                () -> fixture.journal.record(DomainEvent.of("issue.closed", GOVERNMENT, "wenshan-2022", "U-1")));
        fixture.sealer.seal();

        assertThat(fixture.reader.lines(GOVERNMENT, PROGRAMME, 1, 10))
                .extracting(JournalLine::subject)
                .containsExactly("T-2", "T-3");
        assertThat(fixture.reader.lines(GOVERNMENT, "wenshan-2022", 0, 10)).hasSize(1);
        assertThat(fixture.reader.total(GOVERNMENT, PROGRAMME)).isEqualTo(3);
        assertThat(fixture.reader.total(GOVERNMENT, "unknown")).isZero();
    }

    private String exported() {
        StringWriter out = new StringWriter();
        fixture.reader.export(GOVERNMENT, out);
        return out.toString();
    }
}

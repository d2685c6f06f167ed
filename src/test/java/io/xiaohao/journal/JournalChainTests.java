package io.xiaohao.journal;

import static io.xiaohao.journal.JournalFixture.GOVERNMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalChainTests {

    private final JournalFixture fixture = new JournalFixture();

    @BeforeEach
    void fiveLines() {
        fixture.sealed("T-1", "T-2", "T-3", "T-4", "T-5");
    }

    @Test
    void anUntouchedChainIsValid() {
        assertThat(verification()).isEqualTo(Verification.intact(5));
        assertThat(fixture.reader.verify("sheqi")).isEqualTo(Verification.intact(0));
    }

    @Test
    void eachHashFollowsFromTheLineAndTheHashBefore() {
        List<JournalLine> lines = fixture.reader.lines(GOVERNMENT, null, 0, 5);

        assertThat(lines.get(0).hash()).isEqualTo(HashChain.hash(lines.get(0), "0".repeat(64)));
        assertThat(lines.get(4).hash())
                .isEqualTo(HashChain.hash(lines.get(4), lines.get(3).hash()))
                .isEqualTo(fixture.reader.head(GOVERNMENT).hash());
    }

    @Test
    void alteredTextIsFound() {
        fixture.sql("update journal_entry set actor = 'nobody' where seq = 3");

        assertBroken(3, "第 3 行的内容或校验值被改动过。");
    }

    @Test
    void alteredDataIsFound() {
        fixture.sql("update journal_entry set data = '{\"round\":2}' where seq = 1");

        assertBroken(1, "第 1 行的内容或校验值被改动过。");
    }

    @Test
    void anAlteredLastLineIsFound() {
        fixture.sql("update journal_entry set occurred_at = timestamp '2021-06-02 10:00:00' where seq = 5");

        assertBroken(5, "第 5 行的内容或校验值被改动过。");
    }

    @Test
    void aMissingLineIsFound() {
        fixture.sql("delete from journal_entry where seq = 2");

        assertBroken(2, "缺少第 2 行，它被删去了。");
    }

    @Test
    void aMissingFirstLineIsFound() {
        fixture.sql("delete from journal_entry where seq = 1");

        assertBroken(1, "缺少第 1 行，它被删去了。");
    }

    @Test
    void aMissingLineIsFoundThoughThoseBehindWereRenumbered() {
        fixture.sql("delete from journal_entry where seq = 2");
        fixture.sql("update journal_entry set seq = seq - 1 where seq > 2");

        assertBroken(2, "缺少第 2 行，它被删去了。");
    }

    @Test
    void aLineAddedAtTheEndIsFound() {
        String hash = fixture.reader.head(GOVERNMENT).hash();
        insert(6, HashChain.hash(forged(6), hash));

        assertBroken(6, "第 6 行是后来加进去的。");
    }

    @Test
    void aLineAddedBetweenOthersIsFound() {
        makeRoomAt(3);
        insert(3, "f".repeat(64));

        assertBroken(3, "第 3 行是后来加进去的。");
    }

    @Test
    void aLineAddedWithAHashThatFitsIsFound() {
        String before = fixture.reader.lines(GOVERNMENT, null, 1, 1).get(0).hash();
        makeRoomAt(3);
        insert(3, HashChain.hash(forged(3), before));

        assertBroken(3, "第 3 行是后来加进去的。");
    }

    @Test
    void aLineAddedBeforeTheFirstIsFound() {
        insert(0, "f".repeat(64));

        assertBroken(0, "第 0 行是后来加进去的。");
    }

    @Test
    void aCutOffEndIsFound() {
        fixture.sql("delete from journal_entry where seq > 3");

        assertBroken(4, "末尾被截去：链头记到第 5 行，第 4 行起已不见。");
    }

    @Test
    void aChainCutOffEntirelyIsFound() {
        fixture.sql("delete from journal_entry");

        assertBroken(1, "末尾被截去：链头记到第 5 行，第 1 行起已不见。");
    }

    @Test
    void aRewrittenChainIsFoundByItsHead() {
        fixture.sql("update journal_entry set actor = 'nobody' where seq = 5");
        JournalLine last = fixture.reader.lines(GOVERNMENT, null, 4, 1).get(0);
        String before = fixture.reader.lines(GOVERNMENT, null, 3, 1).get(0).hash();
        fixture.sql("update journal_entry set hash = '" + HashChain.hash(last, before) + "' where seq = 5");

        assertBroken(5, "第 5 行的校验值与另行保存的链头不一致，日志可能被整条重写过。");
    }

    @Test
    void aLostHeadIsFoundAndNotStartedAnew() {
        fixture.sql("delete from journal_head");
        fixture.recorded(GOVERNMENT, "T-6");
        fixture.recorded("wencheng", "W-1");

        assertThatIllegalStateException().isThrownBy(fixture.sealer::seal).withMessageContaining(GOVERNMENT);
        assertBroken(1, "另行保存的链头记录不见了，无法证明日志完整。");
        assertThat(fixture.reader.verify("wencheng")).isEqualTo(Verification.intact(1));
    }

    @Test
    void severalSealersAndRecordersAtOnceMakeOneChain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> records = () -> {
                for (int number = 0; number < 50; number++) {
                    fixture.recorded(GOVERNMENT, "P-" + number);
                }
                return 0;
            };
            Callable<Integer> seals = () -> {
                int sealed = 0;
                for (int round = 0; round < 50; round++) {
                    sealed += fixture.sealer.seal();
                }
                return sealed;
            };
            int sealed = fixture.sealer.seal();
            for (Future<Integer> done : people.invokeAll(List.of(records, seals, records, seals))) {
                sealed += done.get();
            }
            sealed += fixture.sealer.seal();

            assertThat(sealed).isEqualTo(100);
            assertThat(verification()).isEqualTo(Verification.intact(105));
        } finally {
            people.shutdown();
        }
    }

    private void assertBroken(long line, String reason) {
        Verification verification = verification();
        assertThat(verification.valid()).isFalse();
        assertThat(verification.firstInvalid()).isEqualTo(line);
        assertThat(verification.reason()).isEqualTo(reason);
    }

    private Verification verification() {
        return fixture.reader.verify(GOVERNMENT);
    }

    private void makeRoomAt(long seq) {
        fixture.sql("update journal_entry set seq = seq + 1 where seq >= " + seq);
    }

    private JournalLine forged(long seq) {
        return new JournalLine(
                seq,
                fixture.reader.lines(GOVERNMENT, null, 0, 1).get(0).at(),
                "issue.closed",
                null,
                "forged",
                "nobody",
                "{}",
                null);
    }

    private void insert(long seq, String hash) {
        JournalLine line = forged(seq);
        fixture.database
                .client()
                .sql("insert into journal_entry (government, occurred_at, event, subject, actor, data, seq, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(GOVERNMENT, line.at(), line.event(), line.subject(), line.actor(), line.data(), seq, hash)
                .update();
    }
}

package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.util.unit.DataSize;

/** All or nothing, and exactly once: whoever dies, waits, repeats or comes second. */
class ImportOnceTests {

    private static final ImportLimits IMPATIENT = new ImportLimits(
            50_000,
            DataSize.ofMegabytes(64),
            10,
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            Duration.ofSeconds(15));

    private final ImportFixture fixture = new ImportFixture();
    private final byte[] file = LedgerWorkbook.withHeadings().findings(35).bytes();

    private ImportResult importOn(IssueImport node) {
        return node.importFile(fixture.programme, new ByteArrayInputStream(file), false);
    }

    private void allAreThereOnce() {
        assertThat(fixture.ledger.descriptions())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35)
                        .mapToObj(number -> "背街小巷垃圾积存 " + number)
                        .toList());
    }

    /** Dies as the process would: in the middle of a chunk, before it is committed. */
    private void dieAt(int number) {
        AtomicInteger deaths = new AtomicInteger();
        fixture.ledger.trouble = values -> {
            if (values.get("description").endsWith(" " + number) && deaths.getAndIncrement() == 0) {
                throw new IllegalStateException("the machine stops");
            }
        };
        assertThatThrownBy(() -> fixture.importFile(file)).hasMessage("the machine stops");
    }

    @Test
    void theSameFileAgainGivesNothingNew() {
        assertThat(fixture.importFile(file)).isEqualTo(new ImportResult(35, 35, List.of()));
        assertThat(fixture.importFile(file)).isEqualTo(new ImportResult(35, 0, List.of()));
        allAreThereOnce();
    }

    @Test
    void aDryRunKeepsNothing() {
        assertThat(fixture.issueImport.importFile(fixture.programme, new ByteArrayInputStream(file), true))
                .isEqualTo(new ImportResult(35, 35, List.of()));
        assertThat(fixture.count("import_batch")).isZero();
        assertThat(fixture.ledger.descriptions()).isEmpty();

        fixture.importFile(file);
        assertThat(fixture.issueImport.importFile(fixture.programme, new ByteArrayInputStream(file), true))
                .isEqualTo(new ImportResult(35, 0, List.of()));
    }

    @Test
    void aRestartGoesOnWhereTheWorkBrokeOffInTheImportersName() {
        dieAt(23);
        assertThat(fixture.ledger.descriptions()).hasSize(20);

        assertThat(fixture.node(ImportFixture.LIMITS).resumeUnfinished()).isEqualTo(1);

        allAreThereOnce();
        assertThat(fixture.actors).containsExactly("headquarters");
        assertThat(fixture.node(ImportFixture.LIMITS).resumeUnfinished()).isZero();
    }

    @Test
    void theSameFileWhileUnfinishedGoesOnWithIt() {
        dieAt(1);
        assertThat(fixture.importFile(file)).isEqualTo(new ImportResult(35, 35, List.of()));
        allAreThereOnce();
    }

    @Test
    void wheneverTheWorkBreaksOffNothingIsLostOrTwice() {
        for (int number : new int[] {1, 10, 11, 20, 30, 35}) {
            ImportFixture fresh = new ImportFixture();
            AtomicInteger deaths = new AtomicInteger();
            fresh.ledger.trouble = values -> {
                if (values.get("description").endsWith(" " + number) && deaths.getAndIncrement() == 0) {
                    throw new IllegalStateException("the machine stops");
                }
            };
            assertThatThrownBy(() -> fresh.importFile(file)).hasMessage("the machine stops");
            fresh.issueImport.resumeUnfinished();
            assertThat(fresh.ledger.descriptions()).hasSize(35).doesNotHaveDuplicates();
        }
    }

    @Test
    void aClaimOfTheDeadLapses() {
        dieAt(23);
        fixture.database
                .template()
                .update("update import_batch set claimed_by = 'dead node',"
                        + " claimed_until = timestampadd(second, 30, localtimestamp(3))");
        assertThat(fixture.node(IMPATIENT).resumeUnfinished()).isZero();
        assertThatThrownBy(() -> importOn(fixture.node(IMPATIENT)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("正在导入");

        fixture.database
                .template()
                .update("update import_batch set claimed_until = timestampadd(second, -1, localtimestamp(3))");
        assertThat(fixture.node(IMPATIENT).resumeUnfinished()).isEqualTo(1);
        allAreThereOnce();
    }

    @Test
    void whoeverLostHisClaimStopsBeforeTheNextChunk() {
        AtomicInteger robberies = new AtomicInteger();
        fixture.ledger.trouble = values -> {
            if (values.get("description").endsWith(" 20") && robberies.getAndIncrement() == 0) {
                fixture.database
                        .template()
                        .update("update import_batch set claimed_by = 'another',"
                                + " claimed_until = timestampadd(second, 30, localtimestamp(3))");
            }
        };
        assertThatThrownBy(() -> importOn(fixture.node(IMPATIENT))).isInstanceOf(Refusal.class);
        assertThat(fixture.ledger.descriptions()).hasSize(20);
    }

    @Test
    void twoNodesAtOnceMakeOneCopy() throws Exception {
        for (int round = 0; round < 5; round++) {
            ImportFixture fresh = new ImportFixture();
            CyclicBarrier together = new CyclicBarrier(3);
            List<Callable<ImportResult>> calls = IntStream.range(0, 3)
                    .mapToObj(index -> (Callable<ImportResult>) () -> {
                        IssueImport node = fresh.node(ImportFixture.LIMITS);
                        together.await();
                        return node.importFile(fresh.programme, new ByteArrayInputStream(file), false);
                    })
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(3);
            try {
                for (Future<ImportResult> result : threads.invokeAll(calls)) {
                    assertThat(result.get().errors()).isEmpty();
                    assertThat(result.get().rows()).isEqualTo(35);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(fresh.ledger.descriptions()).hasSize(35).doesNotHaveDuplicates();
            assertThat(fresh.count("import_batch")).isEqualTo(1);
            assertThat(fresh.count("import_row")).isEqualTo(35);
        }
    }

    @Test
    void whoComesSecondIsAnsweredWhenAllAreThere() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        fixture.ledger.trouble = values -> {
            underWay.countDown();
            awaitUninterrupted(goOn);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ImportResult> first = threads.submit(() -> importOn(fixture.node(ImportFixture.LIMITS)));
            assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
            Future<ImportResult> second = threads.submit(() -> importOn(fixture.node(ImportFixture.LIMITS)));
            goOn.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS).accepted()).isEqualTo(35);
            assertThat(second.get(30, TimeUnit.SECONDS).accepted()).isIn(0, 35);
        } finally {
            threads.shutdown();
        }
        allAreThereOnce();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRowRefusedAfterAllHoldsUpNoOther() {
        byte[] mixed = LedgerWorkbook.withHeadings()
                .findings(12)
                .row("2021-06-01", "砚山县", "市容环境", "十三", null, null, "城管局")
                .finding(14)
                .bytes();
        AtomicInteger checks = new AtomicInteger();
        fixture.ledger.trouble = values -> {
            if (checks.getAndIncrement() == 0) {
                fixture.ledger.units.remove("城管局");
            }
        };
        ImportResult result = fixture.importFile(mixed);

        assertThat(result.rows()).isEqualTo(14);
        assertThat(result.accepted()).isEqualTo(13);
        assertThat(result.errors()).containsExactly(new RowError(14, "牵头单位", "第14行“牵头单位”：没有名为“城管局”的单位。"));
        assertThat(fixture.ledger.descriptions()).hasSize(13).doesNotContain("十三");
        assertThat(fixture.importFile(mixed).errors()).isEqualTo(result.errors());
    }

    @Test
    void aDeadlockIsTriedAgain() {
        AtomicInteger deadlocks = new AtomicInteger();
        fixture.ledger.trouble = values -> {
            if (values.get("description").endsWith(" 15") && deadlocks.getAndIncrement() < 2) {
                throw new CannotAcquireLockException("deadlock");
            }
        };
        assertThat(fixture.importFile(file).accepted()).isEqualTo(35);
        allAreThereOnce();
    }

    @Test
    void theSameFileBelongsToEachProgrammeOnce() {
        fixture.importFile(file);
        Programme other = new Programme("sheqi-2022", "sheqi", "常态化机制", null, null, null);

        assertThat(fixture.issueImport
                        .importFile(other, new ByteArrayInputStream(file), false)
                        .accepted())
                .isEqualTo(35);
        assertThat(fixture.ledger.descriptions()).hasSize(70);
    }

    @Test
    void whatWasTypedInIsNotKeptTwice() {
        fixture.importFile(file);
        assertThat(fixture.database
                        .template()
                        .queryForObject(
                                "select count(*) from import_row where payload is not null or issue_number is null",
                                Integer.class))
                .isZero();
    }
}

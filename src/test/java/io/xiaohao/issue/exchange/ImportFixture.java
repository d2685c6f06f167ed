package io.xiaohao.issue.exchange;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.evidence.PictureCheck;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.testing.ModuleDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** The import on a database of its own and on a ledger that plays along; today is 15 June 2021. */
final class ImportFixture {

    static final ImportLimits LIMITS = new ImportLimits(
            50_000,
            DataSize.ofMegabytes(64),
            10,
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(15));

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final Programme programme = new Programme(
            "wenshan-2021", "wenshan", "挂牌督战", LocalDate.of(2021, 5, 30), LocalDate.of(2021, 12, 31), null);
    final ModuleDatabase database = ModuleDatabase.migratedTo("130");
    final FakeLedger ledger = new FakeLedger(database);
    final List<String> actors = new CopyOnWriteArrayList<>();
    /** The names of the pictures that were stored. */
    final List<String> stored = new CopyOnWriteArrayList<>();
    /** What happens before a picture is stored. */
    volatile Consumer<String> pictureTrouble = name -> {};

    final ImportBatches batches = new ImportBatches(database.client(), LIMITS, CLOCK);
    final ImportRows rows = new ImportRows(database.template());
    final ImportPictures pictures = new ImportPictures(database.client(), this::store, () -> "headquarters");
    final ImportWork work = new ImportWork(batches, rows, ledger, LIMITS, database.transactions());
    final IssueImport issueImport = node(LIMITS);

    /** One node's import; all nodes share the database. */
    IssueImport node(ImportLimits limits) {
        ImportBatches ownBatches = new ImportBatches(database.client(), limits, CLOCK);
        Programmes programmes = mock(Programmes.class);
        when(programmes.find(anyString())).thenReturn(Optional.of(programme));
        return new IssueImport(
                new LedgerCheck(ledger, ledger, new PictureCheck(), limits, CLOCK),
                ownBatches,
                rows,
                pictures,
                new ImportWork(ownBatches, rows, ledger, limits, database.transactions()),
                limits,
                programmes,
                () -> "headquarters",
                this::runAs,
                database.transactions());
    }

    private String store(String government, String account, String name, InputStream content) {
        pictureTrouble.accept(name);
        stored.add(name);
        return "E" + stored.size();
    }

    void runAs(String account, Runnable work) {
        actors.add(account);
        work.run();
    }

    ImportResult importFile(LedgerWorkbook workbook) {
        return issueImport.importFile(programme, workbook.content(), false);
    }

    ImportResult importFile(PicturedLedger ledger) {
        return importFile(ledger.bytes());
    }

    ImportResult dryRun(byte[] file) {
        return issueImport.importFile(programme, new ByteArrayInputStream(file), true);
    }

    /** What would become of the file. */
    ImportPreview preview(byte[] file) {
        try (ReceivedFile received = ReceivedFile.receive(new ByteArrayInputStream(file), Long.MAX_VALUE)) {
            return issueImport.preview(programme, received);
        }
    }

    ImportResult importFile(byte[] file) {
        return issueImport.importFile(programme, new ByteArrayInputStream(file), false);
    }

    ImportResult dryRun(LedgerWorkbook workbook) {
        return issueImport.importFile(programme, workbook.content(), true);
    }

    int count(String table) {
        Integer count = database.template().queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }
}

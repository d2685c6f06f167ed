package io.xiaohao.issue.exchange;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.issue.exchange.LedgerCheck.Findings;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports issue lists: all of a file or nothing, and each file once, however often and from wherever it is handed in.
 * Checked rows are first kept as one batch; from then on nothing can be lost, and whoever comes next goes on with it.
 */
@Service
public class IssueImport {

    private static final Logger LOG = LoggerFactory.getLogger(IssueImport.class);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    private final LedgerCheck check;
    private final ImportBatches batches;
    private final ImportRows rows;
    private final ImportPictures pictures;
    private final ImportWork work;
    private final ImportLimits limits;
    private final Programmes programmes;
    private final ActingAccount actingAccount;
    private final ImportActor actor;
    private final TransactionTemplate transactions;

    IssueImport(
            LedgerCheck check,
            ImportBatches batches,
            ImportRows rows,
            ImportPictures pictures,
            ImportWork work,
            ImportLimits limits,
            Programmes programmes,
            ActingAccount actingAccount,
            ImportActor actor,
            PlatformTransactionManager transactionManager) {
        this.check = check;
        this.batches = batches;
        this.rows = rows;
        this.pictures = pictures;
        this.work = work;
        this.limits = limits;
        this.programmes = programmes;
        this.actingAccount = actingAccount;
        this.actor = actor;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Imports a file and answers when all its issues are there. Call it outside a transaction: it takes several. A file
     * that was imported before gives nothing new; one that is not finished is gone on with.
     *
     * @param programme whose list it is
     * @param xlsx the file's content; not closed
     * @param dryRun whether only to check, keeping nothing
     * @throws Refusal where the file as a whole cannot be taken: not xlsx (415), too large (413), damaged, without the
     *     required headings, without data or with too many rows (422); what is wrong in its rows is in the result
     */
    public ImportResult importFile(Programme programme, InputStream xlsx, boolean dryRun) {
        try (ReceivedFile file = ReceivedFile.receive(xlsx, limits.maxFileSize().toBytes())) {
            Optional<ImportBatch> known = batches.find(programme.code(), file.sha256());
            if (known.isPresent()) {
                return importAgain(programme, known.get(), dryRun);
            }
            return importNew(programme, file, dryRun);
        }
    }

    private ImportResult importNew(Programme programme, ReceivedFile file, boolean dryRun) {
        requireRunning(programme);
        try (CheckedRows passed = new CheckedRows()) {
            Findings findings = check.check(programme, file.path(), passed, row -> {});
            if (!findings.errors().isEmpty()) {
                // whoever took the same file in meanwhile has put its numbers on the ledger
                Optional<ImportBatch> meanwhile = batches.find(programme.code(), file.sha256());
                return meanwhile.isPresent()
                        ? importAgain(programme, meanwhile.get(), dryRun)
                        : new ImportResult(findings.rows(), 0, findings.errors());
            }
            if (dryRun) {
                return new ImportResult(findings.rows(), findings.rows(), List.of());
            }
            StoredPictures stored = pictures.store(programme, file, passed);
            return finish(programme, keep(programme, file, findings.rows(), passed, stored));
        }
    }

    /**
     * Reads and checks a file, keeping nothing, and tells what would become of it.
     *
     * @throws Refusal as {@link #importFile}
     */
    ImportPreview preview(Programme programme, ReceivedFile file) {
        requireRunning(programme);
        PreviewRows preview = new PreviewRows(programme, check.registrar());
        try (CheckedRows passed = new CheckedRows()) {
            Findings findings = check.check(programme, file.path(), passed, preview);
            return preview.of(findings);
        }
    }

    private static void requireRunning(Programme programme) {
        if (programme.retired()) {
            throw Refusal.conflict("方案“%s”已停用，不能再导入问题。".formatted(programme.name()));
        }
    }

    private ImportResult importAgain(Programme programme, ImportBatch batch, boolean dryRun) {
        if (dryRun) {
            return new ImportResult(batch.rows(), rows.countPending(batch.id()), rows.faults(batch.id()));
        }
        if (batch.isDone()) {
            return new ImportResult(batch.rows(), 0, rows.faults(batch.id()));
        }
        return finish(programme, batch);
    }

    /** The batch comes last, so that whoever keeps the same file meanwhile is met at its key, and not waited for long. */
    private ImportBatch keep(
            Programme programme, ReceivedFile file, int count, CheckedRows passed, StoredPictures stored) {
        Long id = transactions.execute(status -> batches.nextId());
        try {
            transactions.executeWithoutResult(status -> {
                rows.add(id, passed, stored);
                batches.add(id, programme, file.sha256(), count, actingAccount.name());
            });
            return batches.batch(id);
        } catch (DuplicateKeyException | TransientDataAccessException keptByAnother) {
            return batches.find(programme.code(), file.sha256()).orElseThrow(() -> keptByAnother);
        }
    }

    /** Whoever asks: the issues are found by the one who imported them, and so were their pictures. */
    private ImportResult finish(Programme programme, ImportBatch batch) {
        long began = System.nanoTime();
        while (!workOn(programme, batch) && !batches.batch(batch.id()).isDone()) {
            boolean waitedEnough = System.nanoTime() - began > limits.patience().toNanos();
            if (waitedEnough || work.isStopping() || Thread.currentThread().isInterrupted()) {
                throw Refusal.conflict("这个文件正在导入，尚未完成，请稍后再次上传同一文件查看结果，不会重复登记。");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        ImportBatch done = batches.batch(batch.id());
        return new ImportResult(done.rows(), done.accepted(), rows.faults(done.id()));
    }

    private boolean workOn(Programme programme, ImportBatch batch) {
        return batch.account().equals(actingAccount.name())
                ? work.finish(programme, batch.id())
                : finishInItsName(programme, batch);
    }

    /**
     * Goes on with every batch that nobody works on, in the name of who imported it. A batch that fails holds up no
     * other; it is tried again the next time.
     *
     * @return how many were finished
     */
    public int resumeUnfinished() {
        int finished = 0;
        for (ImportBatch batch : batches.unfinished()) {
            Optional<Programme> programme = programmes.find(batch.programme());
            if (programme.isPresent() && resume(programme.get(), batch)) {
                finished++;
            }
        }
        return finished;
    }

    private boolean resume(Programme programme, ImportBatch batch) {
        try {
            return finishInItsName(programme, batch);
        } catch (RuntimeException failure) {
            LOG.error("Import batch {} could not be finished; it will be tried again.", batch.id(), failure);
            return false;
        }
    }

    private boolean finishInItsName(Programme programme, ImportBatch batch) {
        boolean[] finished = new boolean[1];
        actor.runAs(batch.account(), () -> finished[0] = work.finish(programme, batch.id()));
        return finished[0];
    }
}

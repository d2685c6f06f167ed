package io.xiaohao.issue.exchange;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.issue.exchange.ImportUpload.State;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Imports confirmed files beside the requests, in the name of who confirmed them, one node at a time. */
@Component
class UploadWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);
    private static final int AT_ONCE = 2;
    private static final long LAST_CHUNK_SECONDS = 20;

    private final IssueImport importing;
    private final ImportWork work;
    private final ImportBatches batches;
    private final UploadTable table;
    private final UploadFiles files;
    private final Programmes programmes;
    private final ImportActor actor;
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, UploadWork::thread);
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(UploadWork::thread);
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    UploadWork(
            IssueImport importing,
            ImportWork work,
            ImportBatches batches,
            UploadTable table,
            UploadFiles files,
            Programmes programmes,
            ImportActor actor,
            ImportLimits limits) {
        this.importing = importing;
        this.work = work;
        this.batches = batches;
        this.table = table;
        this.files = files;
        this.programmes = programmes;
        this.actor = actor;
        long often = Math.max(1, limits.lease().toMillis() / 3);
        heartbeat.scheduleWithFixedDelay(this::renewClaims, often, often, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "import-upload");
        thread.setDaemon(true);
        return thread;
    }

    private void renewClaims() {
        try {
            table.renew(running);
        } catch (DataAccessException failure) {
            // a claim that lapses is taken by another, which finds everything where it was left
            LOG.warn("The claims on uploads could not be renewed; this will be tried again.", failure);
        }
    }

    /** Begins, or lets go on, on a thread of its own. */
    void start(String id) {
        executor.execute(() -> finish(id));
    }

    /** Works on an upload to its end unless somebody does already; what goes wrong is noted with it. */
    void finish(String id) {
        if (work.isStopping() || !table.claim(id)) {
            return;
        }
        running.add(id);
        try {
            table.find(id).ifPresent(upload -> actor.runAs(upload.account(), () -> finish(upload)));
        } finally {
            running.remove(id);
            table.release(id);
        }
    }

    private void finish(ImportUpload upload) {
        Programme programme = programmes.programme(upload.programme());
        try (InputStream content = Files.newInputStream(files.find(upload.sha256()))) {
            ImportResult result = importing.importFile(programme, content, false);
            if (batches.find(upload.programme(), upload.sha256()).isPresent()) {
                table.become(upload.id(), State.DONE, upload.preview(), upload.message());
            } else {
                lookAgain(programme, upload, result);
            }
        } catch (Refusal refusal) {
            refused(upload, refusal);
        } catch (IOException | RuntimeException failure) {
            failed(upload, failure);
        }
    }

    /** What was sound when it was looked at no longer is: somebody else has changed the ledger. */
    private void lookAgain(Programme programme, ImportUpload upload, ImportResult result) throws IOException {
        LOG.info(
                "Upload {} has {} errors that it had not before",
                upload.id(),
                result.errors().size());
        try (InputStream content = Files.newInputStream(files.find(upload.sha256()));
                ReceivedFile file = ReceivedFile.receive(content, Long.MAX_VALUE)) {
            ImportPreview preview = importing.preview(programme, file);
            table.become(upload.id(), State.CHECKED, preview, "确认之后台账有了变化，请按下面的检查结果重新核对。");
        }
    }

    private void refused(ImportUpload upload, Refusal refusal) {
        if (work.isStopping()) {
            return;
        }
        boolean kept = batches.find(upload.programme(), upload.sha256()).isPresent();
        if (!kept) {
            table.become(upload.id(), State.FAILED, upload.preview(), refusal.getMessage());
        }
    }

    /** Once its rows are kept, its batch is gone on with; before that its owner has to confirm it again. */
    private void failed(ImportUpload upload, Exception failure) {
        LOG.error("Upload {} could not be imported", upload.id(), failure);
        boolean kept = batches.find(upload.programme(), upload.sha256()).isPresent();
        if (!kept && !work.isStopping()) {
            table.become(upload.id(), State.FAILED, upload.preview(), "导入没有开始就中断了，一条也没有登记，请重新确认；如仍出现，请告诉系统管理员。");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        work.destroy();
        heartbeat.shutdownNow();
        executor.shutdown();
        if (!executor.awaitTermination(LAST_CHUNK_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("An upload was still at work at shutdown; another start goes on with it.");
        }
    }
}

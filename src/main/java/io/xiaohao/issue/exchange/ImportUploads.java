package io.xiaohao.issue.exchange;

import io.xiaohao.document.MarkedCopy;
import io.xiaohao.document.ReceivedFile;
import io.xiaohao.issue.exchange.ImportUpload.State;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The way of a file over the import's page: handed in, looked at, confirmed, worked on. Each belongs to one account. */
@Service
public class ImportUploads {

    private static final Period KEPT = Period.ofDays(2);
    private static final int LONGEST_NAME = 200;
    private static final String KNOWN = "这个文件以前已经导入过，不会重复登记。";

    private final IssueImport importing;
    private final UploadTable table;
    private final UploadFiles files;
    private final UploadWork work;
    private final ImportBatches batches;
    private final ImportProgressReader progress;
    private final ImportLimits limits;
    private final ActingAccount actingAccount;
    private final Clock clock;

    ImportUploads(
            IssueImport importing,
            UploadTable table,
            UploadFiles files,
            UploadWork work,
            ImportBatches batches,
            ImportProgressReader progress,
            ImportLimits limits,
            ActingAccount actingAccount,
            Clock clock) {
        this.importing = importing;
        this.table = table;
        this.files = files;
        this.work = work;
        this.batches = batches;
        this.progress = progress;
        this.limits = limits;
        this.actingAccount = actingAccount;
        this.clock = clock;
    }

    /**
     * Takes a file in and looks at it; nothing of it is imported yet.
     *
     * @throws Refusal as {@link IssueImport#importFile}
     */
    public ImportUpload receive(Programme programme, String fileName, InputStream content) {
        LocalDateTime now = LocalDateTime.now(clock);
        table.forgetBefore(now.minus(KEPT));
        files.removeUnless(table::needs);
        try (ReceivedFile file =
                ReceivedFile.receive(content, limits.maxFileSize().toBytes())) {
            boolean known = batches.find(programme.code(), file.sha256()).isPresent();
            ImportUpload upload = new ImportUpload(
                    UUID.randomUUID().toString(),
                    programme.code(),
                    actingAccount.name(),
                    shortened(fileName),
                    file.sha256(),
                    now,
                    known ? State.CONFIRMED : State.CHECKED,
                    known ? null : importing.preview(programme, file),
                    known ? KNOWN : null);
            // in this order: what no upload needs may be removed at any time
            table.add(upload, programme);
            files.keep(file);
            if (known) {
                work.start(upload.id());
            }
            return upload;
        }
    }

    private static String shortened(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "未命名.xlsx" : PersonalNumbers.masked(fileName.strip());
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /**
     * What the acting account has handed in for the programme.
     *
     * @throws Refusal not found, whether there is none or it is another's
     */
    public ImportUpload find(Programme programme, String id) {
        return own(id).filter(upload -> upload.programme().equals(programme.code()))
                .orElseThrow(ImportUploads::gone);
    }

    /** What the acting account has handed in; refused as {@link #find(Programme, String)}. */
    public ImportUpload find(String id) {
        return own(id).orElseThrow(ImportUploads::gone);
    }

    private Optional<ImportUpload> own(String id) {
        return table.find(id).filter(upload -> upload.account().equals(actingAccount.name()));
    }

    private static Refusal gone() {
        return Refusal.notFound("没有找到这次上传，可能已经过期，请重新上传文件。");
    }

    /**
     * Begins to import it, and answers at once. Confirmed again, it just goes on.
     *
     * @throws Refusal conflict where something is wrong with it
     */
    public void confirm(ImportUpload upload) {
        if (upload.isWaiting() && !upload.preview().sound()) {
            throw Refusal.conflict(
                    "文件中有%d处错误，请改正后重新上传。".formatted(upload.preview().errors().size()));
        }
        if (upload.isWaiting()) {
            files.find(upload.sha256());
            table.confirm(upload.id());
        }
        work.start(upload.id());
    }

    /** How far it is. */
    public ImportProgress progress(ImportUpload upload) {
        return progress.of(upload);
    }

    /**
     * Refused where no copy with the errors marked can be made: nothing is wrong with it, or it is too large.
     *
     * @return the file, to be given to {@link #writeErrorCopy}
     */
    public Path requireErrorCopy(ImportUpload upload) {
        if (upload.preview() == null || upload.preview().sound()) {
            throw Refusal.conflict("文件中没有错误，没有需要标注的内容。");
        }
        Path file = files.find(upload.sha256());
        MarkedCopy.requireModest(file);
        return file;
    }

    /** Writes a copy with each wrong cell red and the reasons beside it; the stream stays open. */
    public void writeErrorCopy(ImportUpload upload, Path file, OutputStream out) {
        ErrorCopy.write(file, upload.preview(), out);
    }

    /** Goes on with what was confirmed and nobody works on. */
    void resume() {
        List<String> confirmed = table.confirmed();
        confirmed.forEach(work::finish);
    }
}

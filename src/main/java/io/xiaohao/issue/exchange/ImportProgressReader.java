package io.xiaohao.issue.exchange;

import io.xiaohao.issue.exchange.ImportUpload.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how far a confirmed file is, from what is kept of it: right on every node and after every restart. */
@Component
class ImportProgressReader {

    private final ImportBatches batches;
    private final ImportRows rows;
    private final ImportPictures pictures;

    ImportProgressReader(ImportBatches batches, ImportRows rows, ImportPictures pictures) {
        this.batches = batches;
        this.rows = rows;
        this.pictures = pictures;
    }

    ImportProgress of(ImportUpload upload) {
        if (upload.isWaiting()) {
            return new ImportProgress(
                    upload.state().name(), "等待确认", 0, rowsOf(upload), 0, null, null, List.of(), upload.message());
        }
        Optional<ImportBatch> batch = batches.find(upload.programme(), upload.sha256());
        return batch.map(kept -> registering(upload, kept)).orElseGet(() -> preparing(upload));
    }

    private ImportProgress preparing(ImportUpload upload) {
        int total = upload.preview() == null ? 0 : upload.preview().pictures();
        int stored = total == 0 ? 0 : Math.min(total, pictures.count(upload.programme(), upload.sha256()));
        boolean storing = stored > 0;
        return new ImportProgress(
                State.CONFIRMED.name(),
                storing ? "正在保存照片" : "正在核对文件",
                stored,
                storing ? total : 0,
                0,
                null,
                null,
                List.of(),
                upload.message());
    }

    private ImportProgress registering(ImportUpload upload, ImportBatch batch) {
        boolean done = batch.isDone();
        List<RowError> faults = done ? rows.faults(batch.id()) : List.of();
        ImportRows.Numbers numbers = rows.numbers(batch.id());
        return new ImportProgress(
                done ? State.DONE.name() : State.CONFIRMED.name(),
                done ? "导入完成" : "正在登记问题",
                done ? batch.rows() : batch.rows() - rows.countPending(batch.id()),
                batch.rows(),
                batch.accepted(),
                numbers.first(),
                numbers.last(),
                faults,
                upload.message());
    }

    private static int rowsOf(ImportUpload upload) {
        return upload.preview() == null ? 0 : upload.preview().rows();
    }
}

package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.exchange.ImportUpload.State;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A confirmed upload is imported once, whoever dies over it and whatever has changed since it was looked at. */
class UploadWorkTests {

    @TempDir
    private Path folder;

    private final ImportFixture fixture = new ImportFixture();
    private final byte[] file = PicturedLedger.withHeadings("发现日期", "责任区域", "问题类别", "问题描述", "原编号", "照片")
            .row("2021-06-01", "砚山县", "市容环境", "一", "N-1")
            .row("2021-06-01", "丘北县", "市容环境", "二", "N-2")
            .floating(2, 5, SampleFiles.jpeg())
            .bytes();

    private UploadTable table;
    private UploadWork work;
    private ImportUploads uploads;

    @BeforeEach
    void build() {
        table = new UploadTable(fixture.database.client(), ImportFixture.LIMITS);
        UploadFiles files = new UploadFiles(folder.toString());
        Programmes programmes = mock(Programmes.class);
        when(programmes.programme(anyString())).thenReturn(fixture.programme);
        work = new UploadWork(
                fixture.issueImport,
                fixture.work,
                fixture.batches,
                table,
                files,
                programmes,
                fixture::runAs,
                ImportFixture.LIMITS);
        uploads = new ImportUploads(
                fixture.issueImport,
                table,
                files,
                work,
                fixture.batches,
                new ImportProgressReader(fixture.batches, fixture.rows, fixture.pictures),
                ImportFixture.LIMITS,
                () -> "headquarters",
                ImportFixture.CLOCK);
    }

    @AfterEach
    void stop() throws InterruptedException {
        work.destroy();
    }

    private ImportUpload received() {
        return uploads.receive(fixture.programme, "台账.xlsx", new ByteArrayInputStream(file));
    }

    private ImportUpload confirmed() {
        ImportUpload upload = received();
        assertThat(table.confirm(upload.id())).isTrue();
        return upload;
    }

    private ImportUpload now(ImportUpload upload) {
        return uploads.find(upload.id());
    }

    @Test
    void nothingIsKeptOfWhatIsOnlyLookedAt() {
        ImportUpload upload = received();

        assertThat(upload.state()).isEqualTo(State.CHECKED);
        assertThat(now(upload).preview()).isEqualTo(upload.preview());
        assertThat(fixture.ledger.descriptions()).isEmpty();
        assertThat(fixture.stored).isEmpty();
        uploads.resume();
        assertThat(fixture.ledger.descriptions()).isEmpty();
    }

    @Test
    void aRestartGoesOnWithWhatWasConfirmedInItsOwnersName() {
        ImportUpload upload = confirmed();

        uploads.resume();

        assertThat(now(upload).state()).isEqualTo(State.DONE);
        assertThat(fixture.ledger.descriptions()).containsExactly("一", "二");
        assertThat(fixture.actors).contains("headquarters");
        ImportProgress progress = uploads.progress(now(upload));
        assertThat(progress.state()).isEqualTo("DONE");
        assertThat(progress.accepted()).isEqualTo(2);
        assertThat(List.of(progress.firstNumber(), progress.lastNumber())).containsExactly("T-1", "T-2");
    }

    @Test
    void whatDiedOverItsPicturesIsConfirmedAgainAndStoresNoneTwice() {
        ImportUpload upload = confirmed();
        fixture.pictureTrouble = name -> {
            throw new IllegalStateException("the disk is full");
        };
        uploads.resume();
        assertThat(now(upload).state()).isEqualTo(State.FAILED);
        assertThat(now(upload).message()).contains("一条也没有登记", "重新确认");

        fixture.pictureTrouble = name -> {};
        table.confirm(upload.id());
        uploads.resume();

        assertThat(now(upload).state()).isEqualTo(State.DONE);
        assertThat(fixture.stored).hasSize(1);
    }

    @Test
    void whatDiedOverItsRowsIsGoneOnWith() {
        ImportUpload upload = confirmed();
        fixture.ledger.trouble = values -> {
            throw new IllegalStateException("the machine stops");
        };
        uploads.resume();
        assertThat(now(upload).state()).isEqualTo(State.CONFIRMED);
        assertThat(uploads.progress(now(upload)).step()).isEqualTo("正在登记问题");

        fixture.ledger.trouble = values -> {};
        uploads.resume();

        assertThat(now(upload).state()).isEqualTo(State.DONE);
        assertThat(fixture.ledger.descriptions()).containsExactly("一", "二");
    }

    @Test
    void oneThatAnotherNodeWorksOnIsLeftAlone() {
        ImportUpload upload = confirmed();
        assertThat(table.claim(upload.id())).isTrue();

        uploads.resume();

        assertThat(fixture.ledger.descriptions()).isEmpty();
        assertThat(uploads.progress(now(upload)).step()).isEqualTo("正在核对文件");
    }

    @Test
    void aLedgerThatHasChangedSinceIsLookedAtAgain() {
        ImportUpload upload = confirmed();
        fixture.importFile(LedgerWorkbook.withHeadings().row("2021-06-01", "砚山县", "市容环境", "别人的", null, "N-2"));

        uploads.resume();

        assertThat(now(upload).state()).isEqualTo(State.CHECKED);
        assertThat(now(upload).message()).contains("台账有了变化");
        assertThat(now(upload).preview().errors())
                .extracting(RowError::message)
                .containsExactly("第3行“原编号”的“N-2”已在台账中。");
    }

    @Test
    void aFileThatIsGoneIsToldOf() throws IOException {
        ImportUpload upload = confirmed();
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }

        uploads.resume();

        assertThat(now(upload).state()).isEqualTo(State.FAILED);
        assertThat(now(upload).message()).contains("重新上传");
    }

    @Test
    void uploadsAndTheirFilesAreForgottenAfterTwoDays() throws IOException {
        ImportUpload old = received();
        fixture.database.template().update("update import_upload set uploaded_at = timestamp '2021-06-13 09:00:00'");
        uploads.receive(
                fixture.programme,
                "另一份.xlsx",
                LedgerWorkbook.withHeadings().finding(1).content());

        assertThat(catchThrowableOfType(Refusal.class, () -> uploads.find(old.id()))
                        .getMessage())
                .contains("可能已经过期");
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            assertThat(files).hasSize(1);
        }
    }
}

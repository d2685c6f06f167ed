package io.xiaohao.issue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.evidence.SampleFiles;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pictures lying in a list: whose they are, which cannot be taken, and that each is stored once. */
class ImportPicturesTests {

    private static final String[] HEADINGS = {"发现日期", "责任区域", "问题类别", "问题描述", "状态", "整改措施", "销号日期", "问题照片", "照片"};
    private static final int FOUND = 7;
    private static final int OTHER = 8;

    private final ImportFixture fixture = new ImportFixture();

    private static PicturedLedger list() {
        return PicturedLedger.withHeadings(HEADINGS)
                .row("2021-06-01", "砚山县", "市容环境", "一", "整改中")
                .row("2021-06-01", "砚山县", "市容环境", "二", "待核查", "已清运")
                .row("2021-06-01", "砚山县", "市容环境", "三", "已销号", "已清运", "2021-06-08");
    }

    private static byte[] picture() {
        return SampleFiles.jpeg();
    }

    private List<RowError> faultsOf(PicturedLedger list) {
        ImportResult result = fixture.importFile(list);
        assertThat(result.accepted()).isZero();
        assertThat(fixture.stored).isEmpty();
        assertThat(fixture.count("import_picture")).isZero();
        assertThat(fixture.count("import_batch")).isZero();
        return result.errors();
    }

    private Map<String, String> values(int index) {
        return fixture.ledger.registered.get(index);
    }

    @Test
    void theColumnAndTheStateTellWhatAPictureShows() {
        PicturedLedger list = list();
        for (int row = 2; row <= 4; row++) {
            list.floating(row, FOUND, picture()).floating(row, OTHER, picture());
        }

        assertThat(fixture.importFile(list).accepted()).isEqualTo(3);

        assertThat(values(0)).containsEntry("evidenceIds", "E1、E2").doesNotContainKey("measuresEvidenceIds");
        assertThat(values(1)).containsEntry("evidenceIds", "E3").containsEntry("measuresEvidenceIds", "E4");
        assertThat(values(2)).containsEntry("evidenceIds", "E5").containsEntry("measuresEvidenceIds", "E6");
        assertThat(fixture.stored.get(0)).startsWith("问题照片-第2行-");
    }

    @Test
    void picturesInCellsAreTakenLikeThoseAboveThem() {
        PicturedLedger list = list().inCell(2, FOUND, picture()).inRichCell(3, OTHER, picture());

        assertThat(fixture.importFile(list).errors()).isEmpty();

        assertThat(values(0)).containsEntry("evidenceIds", "E1");
        assertThat(values(1)).containsEntry("measuresEvidenceIds", "E2");
    }

    @Test
    void aPictureInAColumnOfTextsIsNoText() {
        PicturedLedger list = list().inCell(3, 5, picture());

        assertThat(faultsOf(list)).containsExactly(new RowError(3, "整改措施", "第3行“整改措施”没有填写，状态为“待核查”时必须填写。"));
    }

    @Test
    void picturesOutsideTheRowsAreNamedByTheirCells() {
        PicturedLedger list = list().floating(1, FOUND, picture())
                .floating(9, OTHER, picture())
                .floating(12, 30, picture());

        assertThat(faultsOf(list))
                .containsExactly(
                        new RowError(1, "问题照片", "单元格 H1 处的图片不在数据行内，无法确定属于哪个问题，请移到所属问题的行内，或删除后再导入。"),
                        new RowError(9, "照片", "单元格 I9 处的图片不在数据行内，无法确定属于哪个问题，请移到所属问题的行内，或删除后再导入。"),
                        new RowError(12, "AE列", "单元格 AE12 处的图片不在数据行内，无法确定属于哪个问题，请移到所属问题的行内，或删除后再导入。"));
    }

    @Test
    void aRowWithNothingButAPictureIsNoRow() {
        PicturedLedger list = list().row("", "", "").inCell(5, OTHER, picture());

        assertThat(faultsOf(list)).extracting(RowError::row).containsExactly(5);
    }

    @Test
    void whatIsNoPictureOrHostileIsRefusedWithRowAndColumn() {
        PicturedLedger list = list().floating(2, FOUND, "not a picture".getBytes())
                .floating(3, OTHER, SampleFiles.pngOf(50_000, 50_000))
                .inCell(4, OTHER, SampleFiles.firstOf(picture(), 200));

        List<RowError> faults = faultsOf(list);

        assertThat(faults).extracting(error -> error.row() + error.column()).containsExactly("2问题照片", "3照片", "4照片");
        assertThat(faults.get(0).message()).startsWith("第2行“问题照片”中的图片不能导入：").contains("JPEG、PNG、WebP");
        assertThat(faults.get(1).message()).contains("50000×50000");
        assertThat(faults.get(2).message()).contains("不完整");
    }

    @Test
    void picturesBeyondTheSizeOrWithAlmostNothingInThemAreRefused() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        new Random(1).nextBytes(large);
        PicturedLedger list = list().floating(2, FOUND, large).floating(3, FOUND, new byte[200 * 1024 * 1024]);

        List<RowError> faults = faultsOf(list);

        assertThat(faults).extracting(RowError::row).containsExactly(2, 3);
        assertThat(faults.get(0).message()).contains("20 MB");
        assertThat(faults.get(1).message()).contains("大得不正常");
    }

    @Test
    void moreThanTwentyInARowAreRefused() {
        PicturedLedger list = list();
        for (int i = 0; i < 21; i++) {
            list.floating(2, FOUND, picture());
        }

        assertThat(faultsOf(list)).containsExactly(new RowError(2, "", "第2行：共有21张图片，一行最多20张，请删去多余的。"));
    }

    @Test
    void aDryRunStoresNothing() {
        byte[] file = list().floating(2, FOUND, picture()).bytes();

        assertThat(fixture.dryRun(file)).isEqualTo(new ImportResult(3, 3, List.of()));

        assertThat(fixture.stored).isEmpty();
        assertThat(fixture.count("import_picture")).isZero();
    }

    @Test
    void theSamePictureInTwoRowsIsHandedInTwice() {
        fixture.importFile(list().floating(2, FOUND, picture()).floating(3, FOUND, picture()));

        assertThat(values(0).get("evidenceIds")).isNotEqualTo(values(1).get("evidenceIds"));
    }

    @Test
    void whoeverDiesOverThePicturesGoesOnAfterTheLastOne() {
        byte[] file = list().floating(2, FOUND, picture())
                .floating(3, FOUND, picture())
                .floating(4, FOUND, picture())
                .bytes();
        AtomicInteger deaths = new AtomicInteger();
        fixture.pictureTrouble = name -> {
            if (name.contains("第4行") && deaths.getAndIncrement() == 0) {
                throw new IllegalStateException("the machine stops");
            }
        };
        assertThatThrownBy(() -> fixture.importFile(file)).hasMessage("the machine stops");
        assertThat(fixture.stored).hasSize(2);
        assertThat(fixture.ledger.registered).isEmpty();

        assertThat(fixture.importFile(file).accepted()).isEqualTo(3);

        assertThat(fixture.stored).hasSize(3);
        assertThat(values(0)).containsEntry("evidenceIds", "E1");
        assertThat(values(2)).containsEntry("evidenceIds", "E3");
    }

    @Test
    void aRestartGoesOnWithThePicturesOfTheBatch() {
        byte[] file = list().floating(4, OTHER, picture()).bytes();
        AtomicInteger deaths = new AtomicInteger();
        fixture.ledger.trouble = values -> {
            if (deaths.getAndIncrement() == 0) {
                throw new IllegalStateException("the machine stops");
            }
        };
        assertThatThrownBy(() -> fixture.importFile(file)).hasMessage("the machine stops");

        assertThat(fixture.node(ImportFixture.LIMITS).resumeUnfinished()).isEqualTo(1);

        assertThat(fixture.stored).hasSize(1);
        assertThat(values(2)).containsEntry("measuresEvidenceIds", "E1");
    }

    @Test
    void thePreviewTellsStatesPicturesAndUnits() {
        ImportPreview preview = fixture.preview(list().floating(2, OTHER, picture())
                .floating(3, OTHER, picture())
                .bytes());

        assertThat(preview.sound()).isTrue();
        assertThat(preview.rows()).isEqualTo(3);
        assertThat(preview.states())
                .extracting(state -> state.name() + state.number())
                .containsExactly("整改中1", "待核查1", "已销号1");
        assertThat(preview.picturesFound()).isEqualTo(1);
        assertThat(preview.picturesDone()).isEqualTo(1);
        assertThat(preview.units()).containsExactly(new ImportPreview.Count(ImportPreview.TO_BE_DISPATCHED, 2));
        assertThat(preview.first()).hasSize(3).noneMatch(ImportPreview.Row::faulty);
    }
}

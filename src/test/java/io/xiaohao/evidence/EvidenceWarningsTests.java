package io.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.evidence.EvidenceWarning.Kind;
import io.xiaohao.evidence.EvidenceWarnings.Context;
import io.xiaohao.evidence.EvidenceWarnings.Earlier;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Uploads of 1 June 2021, 10:00. */
class EvidenceWarningsTests {

    private static final LocalDate FOUND = LocalDate.of(2021, 5, 20);
    private static final byte[] PHOTOGRAPH = AlteredPicture.jpeg(PictureCorpus.picture(0), 90);

    @TempDir
    private Path folder;

    private final Map<String, List<String>> uses = new HashMap<>();
    private EvidenceFixture fixture;
    private EvidenceWarnings warnings;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        EvidenceUse use = (id, government) -> uses.getOrDefault(government + "/" + id, List.of());
        beans.addBean("use", use);
        warnings = new EvidenceWarnings(
                fixture.store, fixture.lookalikes, beans.getBeanProvider(EvidenceUse.class), 30, 2);
    }

    @Test
    void aPictureOfItsTimeIsNotWarnedOf() {
        assertThat(of(taken("2021:05:31 09:00:00"))).isEmpty();
        assertThat(of(taken("2021:05:20 00:00:00"))).isEmpty();
    }

    @Test
    void theSameFileElsewhereIsWarnedOf() {
        Evidence first = usedFor("T-7", timely());
        Evidence again = usedFor("T-1", timely());

        EvidenceWarning warning = only(again);
        assertThat(warning.kind()).isEqualTo(Kind.SAME_FILE);
        assertThat(warning.message()).isEqualTo("同一张照片（文件完全相同）也用于问题“T-7”，请核对是否重复使用。");
        assertThat(warning.issues()).containsExactly("T-7");
        assertThat(warning.tellsOfOthers()).isTrue();
        assertThat(warning.kind().isInformation()).isFalse();
        assertThat(warnings.of(first, new Context("T-7", FOUND, List.of())))
                .extracting(EvidenceWarning::issues)
                .containsExactly(List.of("T-1"));
    }

    @Test
    void nearlyTheSamePictureElsewhereIsWarnedOf() {
        for (int number = 1; number <= 7; number++) {
            usedFor(
                    "A-" + number,
                    new ExifData().takenAt("2021:05:31 08:00:0" + number).in(PHOTOGRAPH));
        }
        Evidence again = stored(new ExifData()
                .takenAt("2021:05:31 09:00:00")
                .in(AlteredPicture.jpeg(AlteredPicture.cropped(PictureCorpus.picture(0), 3, 3, 3, 3), 70)));

        EvidenceWarning warning = only(again);
        assertThat(warning.kind()).isEqualTo(Kind.NEARLY_SAME);
        assertThat(warning.message())
                .isEqualTo("与问题“A-1”、“A-2”、“A-3”、“A-4”、“A-5”等 7 个问题的照片几乎相同（可能经过压缩、缩放或裁剪），请核对是否重复使用。");
        assertThat(warning.issues()).hasSize(7);
    }

    @Test
    void anIssueIsNamedOnceAndForTheWeightierReason() {
        usedFor("T-7", timely());
        usedFor("T-7", new ExifData().takenAt("2021:05:31 08:00:00").in(PHOTOGRAPH));

        assertThat(only(stored(timely())).kind()).isEqualTo(Kind.SAME_FILE);
    }

    @Test
    void whatWasUploadedButNotHandedInIsNoReuse() {
        stored(timely());

        assertThat(of(stored(timely()))).isEmpty();
    }

    @Test
    void anotherGovernmentsIssuesAreNotTold() {
        Evidence theirs = fixture.store.store("wencheng", "a.jpg", new ByteArrayInputStream(timely()));
        uses.put("wencheng/" + theirs.id(), List.of("W-1"));

        assertThat(of(stored(timely()))).isEmpty();
    }

    @Test
    void thePictureOfTheFindingHandedInAsThatOfTheWorkIsWarnedOf() {
        Evidence before = usedFor("T-1", timely());
        Earlier earlier = new Earlier(before.id(), null, "问题登记");

        EvidenceWarning same = only(stored(timely()), earlier);
        assertThat(same.kind()).isEqualTo(Kind.SAME_FILE);
        assertThat(same.message()).isEqualTo("与本问题“问题登记”时提交的照片是同一文件，请核对。");
        assertThat(same.tellsOfOthers()).isFalse();
        byte[] compressed = AlteredPicture.jpeg(PictureCorpus.picture(0), 50);
        EvidenceWarning near =
                only(stored(new ExifData().takenAt("2021:05:31 09:00:00").in(compressed)), earlier);
        assertThat(near.kind()).isEqualTo(Kind.NEARLY_SAME);
        assertThat(near.message()).isEqualTo("与本问题“问题登记”时提交的照片几乎相同，请核对。");
    }

    @Test
    void theVeryUploadHandedInAgainIsWarnedOf() {
        Evidence evidence = usedFor("T-1", timely());

        assertThat(only(evidence, new Earlier(evidence.id(), null, "申请销号")).kind())
                .isEqualTo(Kind.SAME_FILE);
    }

    @Test
    void aPictureTakenBeforeTheFindingIsWarnedOf() {
        EvidenceWarning warning = only(taken("2021:05:19 23:59:59"));

        assertThat(warning.kind()).isEqualTo(Kind.BEFORE_FINDING);
        assertThat(warning.message()).isEqualTo("照片拍摄于2021年5月19日 23:59，早于问题发现日期（2021年5月20日）。");
    }

    @Test
    void aPictureTakenLongAgoIsWarnedOf() {
        Context longFound = new Context("T-1", LocalDate.of(2021, 1, 1), List.of());

        assertThat(warnings.of(taken("2021:05:02 09:00:00"), longFound)).isEmpty();
        EvidenceWarning warning =
                warnings.of(taken("2021:05:01 23:00:00"), longFound).get(0);
        assertThat(warning.kind()).isEqualTo(Kind.LONG_AGO);
        assertThat(warning.message()).isEqualTo("照片拍摄于2021年5月1日 23:00，31 天之后才上传。");
        assertThat(warning.rule()).isEqualTo("拍摄后超过 30 天上传即提示（系统默认，可调整）");
    }

    @Test
    void aPictureFarFromTheOthersIsWarnedOf() {
        Earlier here = new Earlier("x", new Place(27.79, 120.09), "问题登记");
        Earlier nowhere = new Earlier("y", null, "问题登记");
        Evidence there = at(27.84, 120.09);

        EvidenceWarning warning = only(there, nowhere, here);
        assertThat(warning.kind()).isEqualTo(Kind.FAR_AWAY);
        assertThat(warning.message()).isEqualTo("拍摄地点与本问题此前的照片相距约 5.6 公里，请核对是否同一地点。");
        assertThat(warning.rule()).isEqualTo("相距超过 2 公里即提示（系统默认，可调整）");
        assertThat(of(at(27.80, 120.09), here)).isEmpty();
        assertThat(of(there, nowhere)).isEmpty();
    }

    @Test
    void aPictureWithoutOrWithAWrongTimeIsToldOf() {
        EvidenceWarning none = only(stored(PHOTOGRAPH));
        assertThat(none.kind()).isEqualTo(Kind.NO_CAPTURE_TIME);
        assertThat(none.kind().isInformation()).isTrue();
        assertThat(none.message()).contains("没有记录拍摄时间");

        EvidenceWarning wrong = only(taken("2022:01:01 00:00:00"));
        assertThat(wrong.kind()).isEqualTo(Kind.AFTER_UPLOAD);
        assertThat(wrong.message()).contains("晚于上传时间", "时钟可能不准");
    }

    @Test
    void theWeightierComesFirst() {
        usedFor("T-9", PHOTOGRAPH);

        assertThat(of(stored(PHOTOGRAPH)))
                .extracting(EvidenceWarning::kind)
                .containsExactly(Kind.SAME_FILE, Kind.NO_CAPTURE_TIME);
    }

    @Test
    void documentsAreNotWarnedOf() {
        usedFor("T-9", SampleFiles.pdf());

        assertThat(of(stored(SampleFiles.pdf()))).isEmpty();
    }

    private EvidenceWarning only(Evidence evidence, Earlier... earlier) {
        List<EvidenceWarning> found = of(evidence, earlier);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<EvidenceWarning> of(Evidence evidence, Earlier... earlier) {
        return warnings.of(evidence, new Context("T-1", FOUND, List.of(earlier)));
    }

    private Evidence usedFor(String issue, byte[] content) {
        Evidence evidence = stored(content);
        uses.put(EvidenceFixture.GOVERNMENT + "/" + evidence.id(), List.of(issue));
        return evidence;
    }

    private Evidence taken(String moment) {
        return stored(new ExifData().takenAt(moment).in(PHOTOGRAPH));
    }

    private Evidence at(double latitude, double longitude) {
        return stored(new ExifData()
                .takenAt("2021:05:31 09:00:00")
                .place(latitude, longitude)
                .in(PHOTOGRAPH));
    }

    private static byte[] timely() {
        return new ExifData().takenAt("2021:05:31 09:00:00").in(PHOTOGRAPH);
    }

    private Evidence stored(byte[] content) {
        return fixture.stored("a.jpg", content);
    }
}

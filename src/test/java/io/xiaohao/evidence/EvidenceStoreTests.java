package io.xiaohao.evidence;

import static io.xiaohao.evidence.EvidenceFixture.GOVERNMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xiaohao.refusal.Refusal;
import io.xiaohao.refusal.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTests {

    @TempDir
    private Path folder;

    private EvidenceFixture fixture;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
    }

    @Test
    void anUploadIsFoundAgainWithItsContent() throws IOException {
        Evidence evidence = fixture.stored("整改后.jpg", SampleFiles.jpeg());

        assertThat(evidence.id()).matches("[0-9a-z]{16}");
        assertThat(evidence.mediaType()).isEqualTo("image/jpeg");
        assertThat(evidence.size()).isEqualTo(SampleFiles.jpeg().length);
        assertThat(evidence.uploadedBy()).isEqualTo("supervisor@wenshan");
        assertThat(evidence.uploadedAt()).isEqualTo(LocalDateTime.of(2021, 6, 1, 10, 0));
        assertThat(evidence.isPicture()).isTrue();
        assertThat(evidence.servedName()).isEqualTo(evidence.id() + ".jpg");
        assertThat(fixture.store.find(GOVERNMENT, evidence.id())).isEqualTo(evidence);
        try (InputStream content = fixture.store.content(evidence)) {
            assertThat(content).hasBinaryContent(SampleFiles.jpeg());
        }
    }

    @Test
    void equalContentIsStoredOnceWithARowForEachUpload() {
        Evidence first = fixture.stored("a.jpg", SampleFiles.jpeg());
        fixture.account = "wenshan-yanshan";
        Evidence second = fixture.stored("b.jpg", SampleFiles.jpeg());

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.uploadedBy()).isEqualTo("wenshan-yanshan");
        String digest = first.sha256();
        assertThat(fixture.files())
                .containsExactly("evidence/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest);
    }

    @Test
    void aDocumentIsNoPicture() {
        assertThat(fixture.stored("批示.pdf", SampleFiles.pdf()).isPicture()).isFalse();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        assertRefused(Reason.MALFORMED, new byte[0], "文件是空的");
        assertRefused(Reason.UNSUPPORTED, SampleFiles.text("<html>"), "只接受");
        assertRefused(Reason.TOO_LARGE, new byte[(int) EvidenceFiles.LARGEST + 1], "20 MB");

        assertThat(fixture.files()).isEmpty();
        assertThat(fixture.database
                        .client()
                        .sql("select count(*) from evidence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLargestFileIsTaken() {
        byte[] largest =
                SampleFiles.join(SampleFiles.jpeg(), new byte[(int) EvidenceFiles.LARGEST - SampleFiles.jpeg().length]);

        assertThat(fixture.stored("large.jpg", largest).size()).isEqualTo(EvidenceFiles.LARGEST);
    }

    @Test
    void aDamagedContentIsReplacedByTheNextUploadOfIt() throws IOException {
        Evidence evidence = fixture.stored("a.png", SampleFiles.png());
        Files.write(folder.resolve(fixture.files().get(0)), new byte[3]);

        fixture.stored("a.png", SampleFiles.png());

        try (InputStream content = fixture.store.content(evidence)) {
            assertThat(content).hasBinaryContent(SampleFiles.png());
        }
    }

    @Test
    void namesAreKeptPlain() {
        assertThat(name("C:\\photos\\整改后.jpg")).isEqualTo("整改后.jpg");
        assertThat(name("../../etc/pass\r\nwd")).isEqualTo("passwd");
        assertThat(name(null)).isEqualTo("未命名");
        assertThat(name("/")).isEqualTo("未命名");
        assertThat(name("长".repeat(300))).hasSize(255);
    }

    @Test
    void anotherGovernmentsEvidenceIsUnknown() {
        Evidence evidence = fixture.stored("a.jpg", SampleFiles.jpeg());

        assertThatThrownBy(() -> fixture.store.find("wencheng", evidence.id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("没有编号为“" + evidence.id() + "”的佐证材料。");
        assertThatThrownBy(() -> fixture.store.findAll("wencheng", evidence.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(evidence.id());
    }

    @Test
    void listsOfIdsAreReadHoweverTheyAreWritten() {
        Evidence a = fixture.stored("a.jpg", SampleFiles.jpeg());
        Evidence b = fixture.stored("b.png", SampleFiles.png());

        for (String separator : new String[] {"、", ",", "，", "; ", "；", " ", "\n"}) {
            assertThat(fixture.store.findAll(GOVERNMENT, b.id() + separator + a.id() + separator + b.id()))
                    .containsExactly(b, a);
        }
        assertThat(fixture.store.findAll(GOVERNMENT, " [\"" + a.id() + "\", \"" + b.id() + "\"] "))
                .containsExactly(a, b);
        assertThat(fixture.store.findAll(GOVERNMENT, null)).isEmpty();
        assertThat(fixture.store.findAll(GOVERNMENT, " 、 ")).isEmpty();
        assertThat(fixture.store.findAll(GOVERNMENT, "[]")).isEmpty();
    }

    @Test
    void faultyListsOfIdsAreRefused() {
        Evidence known = fixture.stored("a.jpg", SampleFiles.jpeg());

        Refusal unknown =
                catchThrowableOfType(Refusal.class, () -> fixture.store.findAll(GOVERNMENT, known.id() + "、x、y"));
        assertThat(unknown.reason()).isEqualTo(Reason.INVALID);
        assertThat(unknown).hasMessageContaining("“x、y”");
        Refusal malformed = catchThrowableOfType(Refusal.class, () -> fixture.store.findAll(GOVERNMENT, "[{]"));
        assertThat(malformed.reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void abandonedPartsAreRemovedAndThoseUnderWayStay() throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("evidence/incoming"));
        Path old = Files.write(incoming.resolve("upload-1.part"), new byte[1]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.write(incoming.resolve("upload-2.part"), new byte[1]);

        EvidenceFixture restarted = new EvidenceFixture(folder);

        assertThat(restarted.files()).containsExactly("evidence/incoming/upload-2.part");
    }

    @Test
    void idsDoNotRepeat() {
        RandomEvidenceIds ids = new RandomEvidenceIds();
        Set<String> seen = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    private String name(String originalName) {
        return fixture.stored(originalName, SampleFiles.png()).originalName();
    }

    private void assertRefused(Reason reason, byte[] content, String message) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> fixture.stored("photo.jpg", content));
        assertThat(refusal).hasMessageContaining(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}

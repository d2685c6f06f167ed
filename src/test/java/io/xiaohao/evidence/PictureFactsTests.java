package io.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFactsTests {

    private static final LocalDateTime TAKEN = LocalDateTime.of(2021, 5, 30, 8, 15, 30);

    @TempDir
    private Path folder;

    private EvidenceFixture fixture;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
    }

    @Test
    void timeAndPlaceAreKept() {
        PictureFacts facts = facts(phone().in(SampleFiles.jpeg()));

        assertThat(facts.width()).isEqualTo(24);
        assertThat(facts.height()).isEqualTo(16);
        assertThat(facts.takenAt()).isEqualTo(TAKEN);
        assertThat(facts.place().latitude()).isCloseTo(27.7914, within(1e-6));
        assertThat(facts.place().longitude()).isCloseTo(-120.0912, within(1e-6));
    }

    @Test
    void timeAndPlaceAreKeptOfPngAndWebpToo() {
        byte[] block = phone().block();

        assertThat(facts(SampleFiles.withChunk(SampleFiles.png(), "eXIf", block))
                        .takenAt())
                .isEqualTo(TAKEN);
        PictureFacts webp = facts(webpWith(block));
        assertThat(webp.takenAt()).isEqualTo(TAKEN);
        assertThat(webp.width()).isEqualTo(24);
        assertThat(webp.height()).isEqualTo(16);
    }

    @Test
    void nothingElseIsKept() {
        fixture.stored("a.jpg", phone().in(SampleFiles.jpeg()));

        assertThat(fixture.database
                        .client()
                        .sql("select * from evidence_facts")
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain("Shutterphone");
    }

    @Test
    void aPictureOnItsSideHasItsSidesSwapped() {
        for (int code = 1; code <= 8; code++) {
            PictureFacts facts = facts(new ExifData().orientation(code).in(SampleFiles.jpeg()));
            assertThat(facts.width()).as("orientation %d", code).isEqualTo(code < 5 ? 24 : 16);
        }
    }

    @Test
    void anOffsetIsTurnedIntoOurTime() {
        assertThat(facts(new ExifData()
                                .takenAt("2021:05:30 00:15:30")
                                .offset("+00:00")
                                .in(SampleFiles.jpeg()))
                        .takenAt())
                .isEqualTo(TAKEN);
    }

    @Test
    void theTimeOfDigitizingStandsInForThatOfTaking() {
        assertThat(facts(new ExifData().digitizedAt("2021:05:30 08:15:30").in(SampleFiles.jpeg()))
                        .takenAt())
                .isEqualTo(TAKEN);
    }

    @Test
    void impossibleTimesAndPlacesCountAsNone() {
        for (String moment : new String[] {"0000:00:00 00:00:00", "    :  :     :  :  ", "1970:01:01 08:00:00", "x"}) {
            assertThat(facts(new ExifData().takenAt(moment).in(SampleFiles.jpeg()))
                            .takenAt())
                    .as(moment)
                    .isNull();
        }
        assertThat(facts(new ExifData().place(0, 0).in(SampleFiles.jpeg())).place())
                .isNull();
        assertThat(facts(new ExifData().place(120, 500).in(SampleFiles.jpeg())).place())
                .isNull();
    }

    @Test
    void aPictureWithoutExifTellsItsSizeAlone() {
        assertThat(facts(SampleFiles.png())).isEqualTo(new PictureFacts(24, 16, null, null));
        assertThat(facts(SampleFiles.losslessWebp())).isEqualTo(new PictureFacts(24, 16, null, null));
        assertThat(fixture.store.facts(fixture.stored("a.pdf", SampleFiles.pdf())))
                .isEmpty();
    }

    @Test
    void brokenExifDoesNoHarm() throws IOException {
        Random random = new Random(42);
        byte[] sound = phone().block();
        for (int round = 0; round < 500; round++) {
            byte[] broken = sound.clone();
            for (int hit = 0; hit < 1 + round % 8; hit++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(broken, 8 + random.nextInt(broken.length - 8));
            byte[] segment = SampleFiles.join(SampleFiles.text("Exif\0\0"), round % 2 == 0 ? broken : cut);
            Path file = folder.resolve("broken.jpg");
            Files.write(file, SampleFiles.withSegment(SampleFiles.jpeg(), 0xE1, segment));
            assertThat(Exif.read(file, FileKind.JPEG)).isNotNull();
        }
    }

    @Test
    void distancesAreThoseOnTheGround() {
        Place wencheng = new Place(27.7914, 120.0912);

        assertThat(wencheng.kilometresTo(wencheng)).isZero();
        assertThat(wencheng.kilometresTo(new Place(27.8014, 120.0912))).isCloseTo(1.11, within(0.01));
        assertThat(wencheng.kilometresTo(new Place(23.3863, 104.2325))).isCloseTo(1650, within(25.0));
        assertThat(new Place(0, 179.995).kilometresTo(new Place(0, -179.995))).isCloseTo(1.11, within(0.01));
    }

    private static ExifData phone() {
        return new ExifData()
                .camera("Shutterphone")
                .orientation(1)
                .takenAt("2021:05:30 08:15:30")
                .place(27.7914, -120.0912);
    }

    private PictureFacts facts(byte[] content) {
        return fixture.store.facts(fixture.stored("a", content)).orElseThrow();
    }

    /** The small WebP as an extended one with EXIF data at its end. */
    static byte[] webpWith(byte[] block) {
        byte[] simple = SampleFiles.lossyWebp();
        byte[] padded = block.length % 2 == 0 ? block : Arrays.copyOf(block, block.length + 1);
        byte[] chunks = SampleFiles.join(
                SampleFiles.text("WEBPVP8X"),
                new byte[] {10, 0, 0, 0, 0x08, 0, 0, 0, 23, 0, 0, 15, 0, 0},
                Arrays.copyOfRange(simple, 12, simple.length),
                SampleFiles.text("EXIF"),
                littleEndian(block.length),
                padded);
        return SampleFiles.join(SampleFiles.text("RIFF"), littleEndian(chunks.length), chunks);
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
    }
}

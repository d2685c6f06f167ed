package io.xiaohao.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays what people do to pictures on a corpus of its own making and counts what is recognised. */
class LookalikesTests {

    @TempDir
    private Path folder;

    @Test
    void alteredPicturesAreRecognisedAndDifferentOnesToldApart() throws IOException {
        EvidenceFixture fixture = new EvidenceFixture(folder);
        List<Evidence> originals = new ArrayList<>();
        for (int number = 0; number < PictureCorpus.SIZE; number++) {
            byte[] original = AlteredPicture.jpeg(PictureCorpus.picture(number), 95);
            originals.add(fixture.recorded(FileKind.JPEG, original));
        }
        long alarmed = originals.stream()
                .filter(original -> !fixture.lookalikes.of(original).isEmpty())
                .count();
        assertThat(100.0 * alarmed / originals.size())
                .as("per cent of different pictures with a false alarm")
                .isLessThan(1);

        Map<String, Integer> recognised = new TreeMap<>();
        int falseAlarms = 0;
        int altered = 0;
        for (int number = 0; number < PictureCorpus.SIZE; number++) {
            for (Map.Entry<String, byte[]> each : altered(number).entrySet()) {
                FileKind kind = each.getKey().contains("PNG") ? FileKind.PNG : FileKind.JPEG;
                Evidence again = fixture.recorded(kind, each.getValue());
                Collection<String> found = fixture.lookalikes.of(again);
                boolean known = found.contains(originals.get(number).id());
                recognised.merge(each.getKey(), known ? 1 : 0, Integer::sum);
                falseAlarms += found.size() > (known ? 1 : 0) ? 1 : 0;
                altered++;
                remove(fixture, again);
            }
        }
        recognised.forEach((alteration, count) -> assertThat(100.0 * count / PictureCorpus.SIZE)
                .as("per cent recognised: %s", alteration)
                .isGreaterThanOrEqualTo(95));
        assertThat(100.0 * falseAlarms / altered).as("per cent false alarms").isLessThan(1);
    }

    @Test
    void whoFindsIsFound() {
        EvidenceFixture fixture = new EvidenceFixture(folder);
        BufferedImage picture = PictureCorpus.picture(0);
        Evidence whole = fixture.stored("a.jpg", AlteredPicture.jpeg(picture, 80));
        Evidence cropped =
                fixture.stored("b.jpg", AlteredPicture.jpeg(AlteredPicture.cropped(picture, 5, 0, 5, 5), 60));
        Evidence croppedElsewhere =
                fixture.stored("c.jpg", AlteredPicture.jpeg(AlteredPicture.cropped(picture, 0, 5, 0, 0), 70));

        assertThat(fixture.lookalikes.of(whole)).containsExactlyInAnyOrder(cropped.id(), croppedElsewhere.id());
        assertThat(fixture.lookalikes.of(cropped)).containsExactlyInAnyOrder(whole.id(), croppedElsewhere.id());
        assertThat(fixture.lookalikes.of(croppedElsewhere)).containsExactlyInAnyOrder(whole.id(), cropped.id());
    }

    @Test
    void aTurnedPictureIsRecognisedAsItIsShown() {
        EvidenceFixture fixture = new EvidenceFixture(folder);
        BufferedImage picture = PictureCorpus.picture(8);
        BufferedImage lying = new BufferedImage(picture.getHeight(), picture.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                lying.setRGB(y, picture.getWidth() - 1 - x, picture.getRGB(x, y));
            }
        }
        Evidence upright = fixture.stored("a.jpg", AlteredPicture.jpeg(picture, 80));
        Evidence turned = fixture.stored("b.jpg", new ExifData().orientation(6).in(AlteredPicture.jpeg(lying, 80)));

        assertThat(fixture.lookalikes.of(turned)).containsExactly(upright.id());
    }

    @Test
    void anotherGovernmentsPicturesAreNotLookedAt() {
        EvidenceFixture fixture = new EvidenceFixture(folder);
        BufferedImage picture = PictureCorpus.picture(2);
        Evidence here = fixture.stored("a.jpg", AlteredPicture.jpeg(picture, 80));
        fixture.government = "wencheng";
        fixture.store.store("wencheng", "b.jpg", new ByteArrayInputStream(AlteredPicture.jpeg(picture, 60)));

        assertThat(fixture.lookalikes.of(here)).isEmpty();
    }

    @Test
    void blankPicturesAndDocumentsAreLikeNoOthers() {
        EvidenceFixture fixture = new EvidenceFixture(folder);
        BufferedImage white = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        BufferedImage black = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 300, 200);

        for (byte[] file : new byte[][] {
            AlteredPicture.png(white),
            AlteredPicture.jpeg(white, 80),
            AlteredPicture.png(black),
            AlteredPicture.jpeg(black, 50),
            SampleFiles.lossyWebp(),
            SampleFiles.pdf()
        }) {
            assertThat(fixture.lookalikes.of(fixture.stored("a", file))).isEmpty();
        }
    }

    private static Map<String, byte[]> altered(int number) {
        BufferedImage picture = PictureCorpus.picture(number);
        double[] cuts = new Random(number).doubles(4, 0, 5).toArray();
        Map<String, byte[]> altered = new LinkedHashMap<>();
        altered.put("a copy as PNG", AlteredPicture.png(picture));
        for (int quality : new int[] {30, 60, 80}) {
            altered.put("JPEG of quality " + quality, AlteredPicture.jpeg(picture, quality));
        }
        altered.put("half as large", AlteredPicture.jpeg(AlteredPicture.scaled(picture, 0.5), 85));
        altered.put("5 % off each side", AlteredPicture.jpeg(AlteredPicture.cropped(picture, 5, 5, 5, 5), 85));
        altered.put("5 % off two sides", AlteredPicture.jpeg(AlteredPicture.cropped(picture, 0, 0, 5, 5), 60));
        altered.put(
                "any crop",
                AlteredPicture.jpeg(AlteredPicture.cropped(picture, cuts[0], cuts[1], cuts[2], cuts[3]), 75));
        return altered;
    }

    private static void remove(EvidenceFixture fixture, Evidence evidence) {
        fixture.database
                .client()
                .sql("delete from evidence_facts where evidence_id = ?")
                .param(evidence.id())
                .update();
        fixture.database
                .client()
                .sql("delete from evidence where id = ?")
                .param(evidence.id())
                .update();
    }
}

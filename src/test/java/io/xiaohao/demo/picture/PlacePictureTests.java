package io.xiaohao.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place is always drawn alike, and looks another when it was put in order. */
class PlacePictureTests {

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void theSamePlaceInTheSameStateIsTheSamePicture(SceneKind kind) {
        assertThat(jpeg(kind, "花园村", Shot.BEFORE)).isEqualTo(jpeg(kind, "花园村", Shot.BEFORE));
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void onAnotherOccasionItIsAnotherPicture(SceneKind kind) {
        assertThat(jpeg(kind, "花园村", Shot.AFTER)).isNotEqualTo(PlacePicture.jpeg(kind, "花园村", Shot.AFTER, "w-1 10:00"));
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void itLooksAnotherWhenItWasPutInOrder(SceneKind kind) throws IOException {
        BufferedImage before = read(jpeg(kind, "花园村", Shot.BEFORE));
        BufferedImage after = read(jpeg(kind, "花园村", Shot.AFTER));
        assertThat(difference(before, after)).isGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void twoPlacesLookDifferent(SceneKind kind) throws IOException {
        BufferedImage one = read(jpeg(kind, "花园村", Shot.AFTER));
        BufferedImage other = read(jpeg(kind, "城南村", Shot.AFTER));
        assertThat(difference(one, other)).isGreaterThan(8);
    }

    private static byte[] jpeg(SceneKind kind, String place, Shot shot) {
        return PlacePicture.jpeg(kind, place, shot, "w-2 09:30");
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** The mean difference of the green in corresponding pixels, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        return (double) sum / one.getWidth() / one.getHeight();
    }
}

package io.xiaohao.rehearsal.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GeneratedPictureTests {

    @Test
    void aPictureFollowsFromItsTextAlone() throws IOException {
        byte[] picture = GeneratedPicture.png("T-1|2021-06-01T10:00");
        assertThat(GeneratedPicture.png("T-1|2021-06-01T10:00")).isEqualTo(picture);
        assertThat(GeneratedPicture.png("T-1|2021-06-02T10:00")).isNotEqualTo(picture);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(64);
    }
}

package io.xiaohao.document;

import java.util.List;

/**
 * Pictures one below the other, such as those taken before.
 *
 * @param heading what stands above them
 * @param pictures from top to bottom
 * @param missing what stands there where there are none
 */
public record PictureColumn(String heading, List<PaperPicture> pictures, String missing) {

    /** The pictures are copied. */
    public PictureColumn {
        pictures = List.copyOf(pictures);
    }
}

package io.xiaohao.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture reduced to {@value #SIDE} × {@value #SIDE} grey cells, whatever its size and shape. Brightness and contrast
 * are taken out and kept apart, so that a dull picture's cells are as exact as a colourful one's.
 *
 * @param cells row by row, 0 to 255 around 128; {@link #SPREAD} is one standard deviation
 * @param brightness mean grey, 0 to 255
 * @param contrast standard deviation of the grey, in the same unit
 */
record PictureOutline(byte[] cells, double brightness, double contrast) {

    static final int SIDE = 64;

    /** What one standard deviation of the grey becomes. */
    static final float SPREAD = 40;

    private static final float MIDDLE = 128;

    /** The outline of a picture without transparency as it is shown, its orientation applied. */
    static PictureOutline of(BufferedImage picture) {
        float[] grey = grey(picture);
        float[] narrow = new float[SIDE * picture.getHeight()];
        shrinkRows(grey, picture.getWidth(), narrow);
        float[] turned = turn(narrow, SIDE, picture.getHeight());
        float[] small = new float[SIDE * SIDE];
        shrinkRows(turned, picture.getHeight(), small);
        return normalized(turn(small, SIDE, SIDE));
    }

    /** The cells without the middle grey: light is above 0, dark below. */
    float[] relief() {
        float[] relief = new float[cells.length];
        for (int i = 0; i < relief.length; i++) {
            relief[i] = (cells[i] & 0xFF) - MIDDLE;
        }
        return relief;
    }

    private static PictureOutline normalized(float[] grey) {
        double sum = 0;
        double squares = 0;
        for (float value : grey) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / grey.length;
        double deviation = Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
        double scale = deviation == 0 ? 0 : SPREAD / deviation;
        byte[] cells = new byte[grey.length];
        for (int i = 0; i < cells.length; i++) {
            long cell = Math.round(MIDDLE + (grey[i] - mean) * scale);
            cells[i] = (byte) Math.max(0, Math.min(255, cell));
        }
        return new PictureOutline(cells, mean, deviation);
    }

    private static float[] grey(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        float[] grey = new float[width * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] =
                        0.299f * (row[x] >> 16 & 0xFF) + 0.587f * (row[x] >> 8 & 0xFF) + 0.114f * (row[x] & 0xFF);
            }
        }
        return grey;
    }

    /** Every row of the width given becomes one of {@value #SIDE} means; shares of a pixel count as such. */
    private static void shrinkRows(float[] from, int width, float[] to) {
        double step = (double) width / SIDE;
        for (int row = 0; row < to.length / SIDE; row++) {
            for (int cell = 0; cell < SIDE; cell++) {
                to[row * SIDE + cell] = mean(from, row * width, width, cell * step, (cell + 1) * step);
            }
        }
    }

    private static float mean(float[] from, int offset, int width, double begin, double end) {
        double sum = 0;
        for (int i = (int) begin; i < width && i < end; i++) {
            sum += from[offset + i] * (Math.min(end, i + 1) - Math.max(begin, i));
        }
        return (float) (sum / (end - begin));
    }

    private static float[] turn(float[] from, int width, int height) {
        float[] turned = new float[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = from[y * width + x];
            }
        }
        return turned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureOutline that
                && Arrays.equals(cells, that.cells)
                && brightness == that.brightness
                && contrast == that.contrast;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "PictureOutline[brightness=" + brightness + ", contrast=" + contrast + "]";
    }
}

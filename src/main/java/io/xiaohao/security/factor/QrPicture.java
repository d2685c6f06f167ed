package io.xiaohao.security.factor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code drawn on this host, as the path of an SVG: the secret in it leaves the product for nobody else's server. */
public final class QrPicture {

    private static final int QUIET_ZONE = 4;

    private final int size;
    private final String path;

    private QrPicture(int size, String path) {
        this.size = size;
        this.path = path;
    }

    /** Draws the text. */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET_ZONE, path.toString());
    }

    /** The view box of the SVG. */
    public String viewBox() {
        return "0 0 %d %d".formatted(size, size);
    }

    /** The dark squares, as the data of a path. */
    public String path() {
        return path;
    }
}

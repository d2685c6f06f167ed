package io.xiaohao.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of XML whose tags lie more than a megabyte apart: the parser gathers an attribute whole, whatever
 * its length, while the longest cell Excel can write is far shorter.
 */
final class MarkupGuard extends FilterInputStream {

    private static final int FARTHEST = 1024 * 1024;

    private int sinceTag;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            int afterTag = bytesAfterLastTag(buffer, offset, count);
            sinceTag = afterTag < count ? afterTag : sinceTag + count;
            if (sinceTag > FARTHEST) {
                throw new IOException("A tag or a text of more than " + FARTHEST + " bytes.");
            }
        }
        return count;
    }

    /** Looks from behind, where a tag is near in any honest file. */
    private static int bytesAfterLastTag(byte[] buffer, int offset, int count) {
        for (int i = offset + count - 1; i >= offset; i--) {
            if (buffer[i] == '<') {
                return offset + count - 1 - i;
            }
        }
        return count;
    }
}

package io.xiaohao.evidence;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file from its start in flat memory; whoever reads over its end is told by an {@link EOFException}. */
final class FileBytes implements Closeable {

    private final InputStream in;

    private FileBytes(InputStream in) {
        this.in = in;
    }

    static FileBytes open(Path file) throws IOException {
        return new FileBytes(new BufferedInputStream(Files.newInputStream(file), 64 * 1024));
    }

    /** The next byte, 0 to 255. */
    int next() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    /** The next byte, or -1 at the end of the file. */
    int nextOrEnd() throws IOException {
        return in.read();
    }

    byte[] exactly(int length) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException();
        }
        return read;
    }

    byte[] upTo(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Two bytes, the higher first. */
    int bigEndian16() throws IOException {
        return next() << 8 | next();
    }

    /** Four bytes, the highest first. */
    long bigEndian32() throws IOException {
        return (long) bigEndian16() << 16 | bigEndian16();
    }

    /** Four bytes, the lowest first. */
    long littleEndian32() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    /** A name of four characters. */
    String name4() throws IOException {
        return new String(exactly(4), StandardCharsets.ISO_8859_1);
    }

    void skip(long length) throws IOException {
        in.skipNBytes(length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package io.xiaohao.evidence;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Says beforehand whether a picture would be stored, and stores nothing: for lists that are taken in whole or not at all. */
@Component
public class PictureCheck {

    private static final int BUFFER = 64 * 1024;

    /**
     * Lets pass what {@link EvidenceStore#store} takes and is a picture.
     *
     * @param content read to its end or to the limit; not closed
     * @throws Refusal empty, too large, broken or no picture
     */
    public void check(InputStream content) {
        try {
            Path copy = Files.createTempFile("xiaohao-picture-", ".tmp");
            try {
                check(content, copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The picture could not be checked", failed);
        }
    }

    private static void check(InputStream content, Path copy) throws IOException {
        if (size(content, copy) == 0) {
            throw Refusal.malformed("file", "图片是空的。");
        }
        if (!ContentSniffer.sniff(copy).isPicture()) {
            throw Refusal.unsupported("只接受 JPEG、PNG、WebP 图片。");
        }
    }

    private static long size(InputStream content, Path copy) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > EvidenceFiles.LARGEST) {
                    throw Refusal.tooLarge("图片超过 20 MB 上限，请压缩后重新插入。");
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }
}

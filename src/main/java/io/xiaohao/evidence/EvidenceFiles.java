package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureInspection.Findings;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The contents on the disk: {@code evidence/ab/cd/<sha256>}, each complete and durable from the moment it is there. What
 * is made of them lies under {@code evidence/derived} and may be deleted at any time.
 */
@Component
class EvidenceFiles {

    static final long LARGEST = 20L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path contents;
    private final Path incoming;
    private final Path derived;

    @Autowired
    EvidenceFiles(@Value("${xiaohao.data-dir:./data}") String dataDirectory) {
        this(Path.of(dataDirectory));
    }

    EvidenceFiles(Path dataDirectory) {
        this.contents = EvidencePlace.contents(dataDirectory);
        this.incoming = contents.resolve("incoming");
        this.derived = contents.resolve("derived");
        removeAbandoned();
    }

    /** What was stored; {@code findings} is null where it is no picture. */
    record Stored(String sha256, FileKind kind, long size, Findings findings) {}

    /** Makes something out of a content. */
    interface Maker {
        void make(Path original, OutputStream out) throws IOException;
    }

    /**
     * Stores the content unless it is there already.
     *
     * @throws Refusal malformed where it is empty, too large, or unsupported
     */
    Stored store(InputStream content) {
        try {
            Files.createDirectories(incoming);
            Path arriving = Files.createTempFile(incoming, "upload-", ".part");
            try {
                return take(content, arriving);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The upload could not be stored", failed);
        }
    }

    /** The content with this digest; to be closed by the caller. */
    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(contents, sha256));
        } catch (IOException missing) {
            throw new UncheckedIOException("The content " + sha256 + " cannot be read", missing);
        }
    }

    /** The content's own file; only to be read. */
    Path original(String sha256) {
        return place(contents, sha256);
    }

    /** What was made of a content before, or is made now, under a name that tells what it is. */
    Path derived(String sha256, String name, Maker maker) {
        Path place = place(derived, sha256).resolveSibling(sha256 + "." + name);
        if (Files.exists(place)) {
            return place;
        }
        try {
            Files.createDirectories(incoming);
            Path making = Files.createTempFile(incoming, "derived-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(making)) {
                    maker.make(place(contents, sha256), out);
                }
                Files.createDirectories(place.getParent());
                Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(making);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The " + name + " of " + sha256 + " could not be made", failed);
        }
        return place;
    }

    private Stored take(InputStream content, Path arriving) throws IOException {
        String sha256 = copy(content, arriving);
        long size = Files.size(arriving);
        if (size == 0) {
            throw Refusal.malformed("file", "上传的文件是空的，请重新选择文件。");
        }
        FileKind kind = ContentSniffer.sniff(arriving);
        Findings findings = kind.isPicture() ? PictureInspection.inspect(arriving, kind) : null;
        Path place = place(contents, sha256);
        // A file of that name was complete when it was moved there; only its size can still give away a damaged disk.
        if (!Files.exists(place) || Files.size(place) != size) {
            moveDurably(arriving, place);
        }
        return new Stored(sha256, kind, size, findings);
    }

    private static String copy(InputStream content, Path target) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            int read = content.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > LARGEST) {
                    throw Refusal.tooLarge("文件超过 20 MB 上限，请压缩后重新上传。");
                }
                out.write(buffer, 0, read);
                read = content.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void moveDurably(Path arriving, Path place) throws IOException {
        try (FileChannel file = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.createDirectories(place.getParent());
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(place.getParent());
        forceDirectory(place.getParent().getParent());
    }

    private static void forceDirectory(Path directory) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no directories; there the file system's own journal has to do.
            LOG.debug("The directory {} cannot be forced to the disk", directory, notOnThisSystem);
        }
    }

    private static Path place(Path root, String sha256) {
        return EvidencePlace.below(root, sha256);
    }

    /** A node that died in the middle of an upload leaves its part behind; another node's present ones are younger. */
    private void removeAbandoned() {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        // The files bear the machine's time, not the engine's clock.
        Instant limit = Instant.now().minus(ABANDONED);
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException inUse) {
            LOG.warn("Abandoned uploads in {} could not be removed", incoming, inUse);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

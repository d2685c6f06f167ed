package io.xiaohao.engine.data;

import io.xiaohao.evidence.EvidencePlace;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The pictures and lists of a backup, put into a data folder; what is there already stays. */
final class RestoredFiles {

    private final Path dataFolder;
    private final List<Path> made = new ArrayList<>();

    RestoredFiles(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    void restore(BackupFile backup) throws IOException {
        List<String> damaged = backup.manifest().files().damaged();
        for (String sha256 : backup.below(BackupFile.EVIDENCE)) {
            String found = put(backup, BackupFile.EVIDENCE + sha256, EvidencePlace.of(dataFolder, sha256));
            if (!found.equals(sha256) && !damaged.contains(sha256)) {
                throw Refusal.invalid(null, "备份文件里的图片或文件 %s 已损坏，没有恢复任何内容。".formatted(sha256));
            }
        }
        Path uploads = dataFolder.resolve("imports");
        for (String list : backup.below(BackupFile.UPLOADS)) {
            // By its last name only: an entry must not lead out of the folder.
            put(backup, BackupFile.UPLOADS + list, uploads.resolve(Path.of(list).getFileName()));
        }
    }

    /** Deletes what was put there. */
    void takeBack() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }

    private String put(BackupFile backup, String name, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        MessageDigest digest = Sha256.digest();
        Path arriving = Files.createTempFile(place.getParent(), "restore-", ".part");
        try {
            try (InputStream in = backup.open(name);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                in.transferTo(out);
            }
            if (!Files.exists(place)) {
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
                made.add(place);
            }
        } finally {
            Files.deleteIfExists(arriving);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

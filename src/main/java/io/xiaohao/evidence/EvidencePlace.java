package io.xiaohao.evidence;

import java.nio.file.Path;

/** Where in the data folder a content lies: {@code evidence/ab/cd/<sha256>}. */
public final class EvidencePlace {

    private EvidencePlace() {}

    /** The file of the content with this digest, whether it is there or not. */
    public static Path of(Path dataFolder, String sha256) {
        return below(contents(dataFolder), sha256);
    }

    static Path contents(Path dataFolder) {
        return dataFolder.resolve("evidence");
    }

    static Path below(Path root, String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}

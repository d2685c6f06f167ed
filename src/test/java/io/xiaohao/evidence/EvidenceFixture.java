package io.xiaohao.evidence;

import io.xiaohao.testing.ModuleDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** An evidence store in a folder and on a database of its own. */
public final class EvidenceFixture {

    public static final String GOVERNMENT = "wenshan";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final ModuleDatabase database = ModuleDatabase.migratedTo("040");
    /** The acting account; tests change it. */
    public String account = "supervisor@wenshan";
    /** The acting account's government; tests change it. */
    public String government = GOVERNMENT;

    public final EvidenceAccess access = new EvidenceAccess() {
        @Override
        public String government() {
            return government;
        }

        @Override
        public String account() {
            return account;
        }
    };
    public final EvidenceStore store;
    private final Path folder;

    public EvidenceFixture(Path folder) {
        this.folder = folder;
        Clock clock =
                Clock.fixed(LocalDateTime.of(2021, 6, 1, 10, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
        store = new EvidenceStore(database.client(), new EvidenceFiles(folder), new RandomEvidenceIds(), access, clock);
    }

    /** Stores the content for the acting account under the name given. */
    public Evidence stored(String name, byte[] content) {
        return store.store(GOVERNMENT, name, new ByteArrayInputStream(content));
    }

    /** Every file under the folder, relative, sorted. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

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

    final ModuleDatabase database = ModuleDatabase.migratedTo("041");
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
    public final EvidenceRenditions renditions;
    final Lookalikes lookalikes;
    private final PictureFactsTable facts;
    private final Path folder;
    private int recorded;

    public EvidenceFixture(Path folder) {
        this.folder = folder;
        Clock clock =
                Clock.fixed(LocalDateTime.of(2021, 6, 1, 10, 0).atZone(SHANGHAI).toInstant(), SHANGHAI);
        EvidenceFiles files = new EvidenceFiles(folder);
        facts = new PictureFactsTable(database.client());
        store = new EvidenceStore(
                database.client(), facts, files, database.transactions(), new RandomEvidenceIds(), access, clock);
        renditions = new EvidenceRenditions(files);
        lookalikes = new Lookalikes(facts);
    }

    /** Stores the content for the acting account under the name given. */
    public Evidence stored(String name, byte[] content) {
        return store.store(GOVERNMENT, name, new ByteArrayInputStream(content));
    }

    /** Looks at a picture and keeps what it saw as an upload's, without keeping the file: a disk takes its time. */
    Evidence recorded(FileKind kind, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("recorded"), content);
        String id = "recorded" + recorded++;
        Evidence evidence = new Evidence(
                id,
                id,
                kind.mediaType(),
                content.length,
                "a",
                GOVERNMENT,
                account,
                LocalDateTime.of(2021, 6, 1, 10, 0));
        database.client()
                .sql("insert into evidence values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        evidence.sha256(),
                        evidence.mediaType(),
                        evidence.size(),
                        evidence.originalName(),
                        evidence.government(),
                        evidence.uploadedBy(),
                        evidence.uploadedAt())
                .update();
        facts.insert(evidence, PictureInspection.inspect(file, kind));
        return evidence;
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

package io.xiaohao.engine.data;

import io.xiaohao.evidence.EvidencePlace;
import io.xiaohao.refusal.Refusal;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes everything into one file while people work: all tables as they were at one moment, then the pictures that they
 * name. A picture is in the folder before its row is in the database and never changes, so that what is copied later is
 * what was there. Who was signed in at that moment is left out.
 */
public final class DatabaseBackup {

    /** Whoever has the file must not be able to go on with somebody's session. */
    private static final Set<String> LEFT_OUT = Set.of("spring_session", "spring_session_attributes");

    /** H2's own level: at REPEATABLE READ it would show rows that were inserted meanwhile. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource database;
    private final Path dataFolder;

    /**
     * Of a database and its folder.
     *
     * @param dataFolder where pictures and lists handed in for import lie
     */
    public DatabaseBackup(DataSource database, Path dataFolder) {
        this.database = database;
        this.dataFolder = dataFolder;
    }

    /** Whether the command can read this database as well while the product works on it, as it can on MySQL. */
    public boolean isSharedWithCommands() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseSchema.isMySql(connection);
        }
    }

    /**
     * Writes the file to its end; where it breaks off on the way, what was written is no readable file.
     *
     * @param now the moment that the backup names as its own
     * @throws Refusal where the database is empty
     */
    public void write(OutputStream out, LocalDateTime now) throws SQLException, IOException {
        save(out, now);
    }

    Manifest save(OutputStream out, LocalDateTime now) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            beginSnapshot(connection);
            try {
                requireProduct(connection);
                ZipOutputStream archive = new ZipOutputStream(new BufferedOutputStream(out));
                archive.setLevel(Deflater.BEST_SPEED);
                Manifest manifest = write(connection, archive, now);
                archive.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
                archive.write(BackupFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                archive.closeEntry();
                archive.finish();
                archive.flush();
                return manifest;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** From here on this connection sees the database as it is now, whatever others commit. */
    private static void beginSnapshot(Connection connection) throws SQLException {
        if (DatabaseSchema.isMySql(connection)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            DatabaseSchema.execute(connection, "start transaction with consistent snapshot, read only");
        } else {
            connection.setTransactionIsolation(H2_SNAPSHOT);
            connection.setAutoCommit(false);
        }
    }

    private static void requireProduct(Connection connection) throws SQLException {
        if (!DatabaseSchema.names(connection).contains(DatabaseSchema.MIGRATIONS)) {
            throw Refusal.conflict("这个数据库里没有销号系统的数据，没有什么可以备份，请核对 XIAOHAO_DB_URL 或 XIAOHAO_DATA_DIR。");
        }
    }

    private Manifest write(Connection connection, ZipOutputStream archive, LocalDateTime now)
            throws SQLException, IOException {
        List<Manifest.Kept> tables = new ArrayList<>();
        for (Map.Entry<String, Table> each : DatabaseSchema.tables(connection).entrySet()) {
            if (!LEFT_OUT.contains(each.getKey())) {
                tables.add(Manifest.Kept.of(each.getKey(), each.getValue(), table(connection, each, archive)));
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                now,
                connection.getMetaData().getDatabaseProductName(),
                DatabaseSchema.migration(connection),
                DatabaseSchema.engine(connection),
                tables,
                heads(connection),
                files(connection, archive));
    }

    private static Content table(Connection connection, Map.Entry<String, Table> table, ZipOutputStream archive)
            throws SQLException, IOException {
        archive.putNextEntry(new ZipEntry(BackupFile.TABLES + table.getKey()));
        DataOutputStream rows = new DataOutputStream(archive);
        Content.Sum sum = new Content.Sum();
        table.getValue().read(connection, row -> {
            RowStream.write(row, rows);
            sum.add(row);
        });
        RowStream.end(rows);
        rows.flush();
        archive.closeEntry();
        return sum.content();
    }

    private static List<Manifest.Head> heads(Connection connection) throws SQLException {
        List<Manifest.Head> heads = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("select government, seq, hash from journal_head order by government")) {
            while (rows.next()) {
                heads.add(new Manifest.Head(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return heads;
    }

    private Manifest.Files files(Connection connection, ZipOutputStream archive) throws SQLException, IOException {
        List<String> missing = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        long evidence = 0;
        for (String sha256 : named(connection)) {
            MessageDigest digest = Sha256.digest();
            if (!file(EvidencePlace.of(dataFolder, sha256), BackupFile.EVIDENCE + sha256, archive, digest)) {
                missing.add(sha256);
                continue;
            }
            evidence++;
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                damaged.add(sha256);
            }
        }
        return new Manifest.Files(evidence, uploads(archive), missing, damaged);
    }

    private static List<String> named(Connection connection) throws SQLException {
        List<String> named = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select distinct sha256 from evidence order by sha256")) {
            while (rows.next()) {
                named.add(rows.getString(1));
            }
        }
        return named;
    }

    /** Lists that were handed in for import and are still looked at. */
    private long uploads(ZipOutputStream archive) throws IOException {
        Path folder = dataFolder.resolve("imports");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> lists;
        try (Stream<Path> found = Files.list(folder)) {
            lists = found.filter(list -> list.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
        long uploads = 0;
        for (Path list : lists) {
            String name = BackupFile.UPLOADS + list.getFileName();
            uploads += file(list, name, archive, Sha256.digest()) ? 1 : 0;
        }
        return uploads;
    }

    private static boolean file(Path file, String name, ZipOutputStream archive, MessageDigest digest)
            throws IOException {
        try (var in = Files.newInputStream(file)) {
            archive.putNextEntry(new ZipEntry(name));
            in.transferTo(new DigestOutputStream(archive, digest));
            archive.closeEntry();
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}

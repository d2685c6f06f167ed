package io.xiaohao.engine.data;

import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Puts a backup into an empty database and its folder: the tables are made as the backup's version had them, filled, and
 * read again; the product brings them up to date when it starts. What fails on the way is taken back. Until all is there
 * the migrations are noted under another name, so that no product starts on half of it should this process die.
 */
final class DatabaseRestore {

    private static final String UNFINISHED = "restore_unfinished";

    private final DataSource target;
    private final RestoredFiles files;

    DatabaseRestore(DataSource target, Path dataFolder) {
        this.target = target;
        this.files = new RestoredFiles(dataFolder);
    }

    /**
     * Restores all of it.
     *
     * @throws Refusal where the target is not empty, the backup is of a version that this program does not know, the file
     *     is damaged, or a table differs afterwards; then the target is as empty as before
     */
    void run(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            requireEmpty(connection);
            boolean mysql = DatabaseSchema.isMySql(connection);
            Flyway migrations = migrations(backup.manifest(), mysql);
            try {
                migrations.migrate();
                DatabaseSchema.makeEngineTables(target);
                fill(connection, backup);
                files.restore(backup);
                finish(connection, mysql);
            } catch (ZipException damaged) {
                takeBack(connection, mysql, damaged);
                throw Refusal.invalid(null, "备份文件已损坏，没有恢复任何内容。");
            } catch (SQLException | IOException | RuntimeException failed) {
                takeBack(connection, mysql, failed);
                throw failed;
            }
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        List<String> names = DatabaseSchema.names(connection);
        if (names.contains(UNFINISHED)) {
            throw Refusal.conflict("目标数据库里是一次没有完成的恢复，请清空（删除后重建）这个数据库再恢复。");
        }
        if (!names.isEmpty()) {
            throw Refusal.conflict("目标数据库不是空的（已有 %d 张表），请换一个空的数据库再恢复，原有内容没有改动。".formatted(names.size()));
        }
    }

    private Flyway migrations(Manifest manifest, boolean mysql) {
        Flyway all = DatabaseSchema.migrations(target, mysql).load();
        List<String> known = Arrays.stream(all.info().all())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
        if (!known.contains(manifest.migration())) {
            throw Refusal.conflict("备份来自版本更新的程序（数据库版本 %s，本程序最高 %s），请用做备份的那个版本或更新的程序恢复。"
                    .formatted(manifest.migration(), known.isEmpty() ? "-" : known.get(known.size() - 1)));
        }
        return DatabaseSchema.migrations(target, mysql)
                .target(manifest.migration())
                .table(UNFINISHED)
                .load();
    }

    private static void fill(Connection connection, BackupFile backup) throws SQLException, IOException {
        Manifest manifest = backup.manifest();
        String engine = DatabaseSchema.engine(connection);
        if (!engine.equals(manifest.engine())) {
            throw Refusal.conflict("备份时流程引擎的版本是 %s，本程序的是 %s，请用做备份的那个版本恢复，再升级。".formatted(manifest.engine(), engine));
        }
        Map<String, Table> tables = DatabaseSchema.tables(connection);
        connection.setAutoCommit(false);
        DatabaseSchema.references(connection, false);
        try {
            for (Manifest.Kept kept : manifest.tables()) {
                fill(connection, kept, columnsOf(kept, tables.get(kept.name())), backup);
            }
        } finally {
            DatabaseSchema.references(connection, true);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The target's table with the columns that the backup has, in its order. */
    private static Table columnsOf(Manifest.Kept kept, Table table) {
        List<Column> columns = new ArrayList<>();
        for (String name : kept.columns()) {
            columns.add((table == null ? List.<Column>of() : table.columns())
                    .stream()
                            .filter(column -> column.key().equals(name))
                            .findFirst()
                            .orElseThrow(() -> Refusal.conflict(
                                    "本程序的数据库里没有备份中的 %s.%s，请用做备份的那个版本恢复。".formatted(kept.name(), name))));
        }
        return new Table(table.name(), columns);
    }

    private static void fill(Connection connection, Manifest.Kept kept, Table table, BackupFile backup)
            throws SQLException, IOException {
        Content.Sum asSaved = new Content.Sum();
        Content.Sum asKept = new Content.Sum();
        table.fill(
                connection,
                taker -> backup.read(kept, row -> {
                    asSaved.add(row);
                    asKept.add(table.kept(row));
                    taker.take(row);
                }));
        if (!asSaved.content().equals(kept.content())) {
            throw Refusal.invalid(null, "备份文件里的表 %s 与清单不符，备份已损坏，没有恢复任何内容。".formatted(kept.name()));
        }
        if (!table.content(connection).equals(asKept.content())) {
            throw Refusal.conflict("表 %s 恢复后与备份不一致，没有恢复任何内容。".formatted(kept.name()));
        }
        countOn(connection, table);
    }

    /** MySQL counts on from the largest number by itself; H2 would start again at 1. */
    private static void countOn(Connection connection, Table table) throws SQLException {
        for (Column column : table.columns()) {
            if (column.counted() && !DatabaseSchema.isMySql(connection)) {
                long next = 1
                        + Long.parseLong(DatabaseSchema.one(
                                connection,
                                "select coalesce(max(%s), 0) from %s".formatted(column.name(), table.name())));
                DatabaseSchema.execute(
                        connection,
                        "alter table %s alter column %s restart with %d".formatted(table.name(), column.name(), next));
            }
        }
    }

    private static void finish(Connection connection, boolean mysql) throws SQLException {
        String rename = "alter table \"%s\" rename to \"%s\"".formatted(UNFINISHED, DatabaseSchema.MIGRATIONS);
        DatabaseSchema.execute(connection, mysql ? rename.replace('"', '`') : rename);
    }

    private void takeBack(Connection connection, boolean mysql, Exception cause) {
        try {
            files.takeBack();
            if (mysql) {
                dropAll(connection);
            } else {
                DatabaseSchema.execute(connection, "drop all objects");
            }
        } catch (SQLException | IOException left) {
            cause.addSuppressed(left);
        }
    }

    private static void dropAll(Connection connection) throws SQLException {
        DatabaseSchema.references(connection, false);
        try (Statement drop = connection.createStatement()) {
            for (String table : DatabaseSchema.names(connection)) {
                drop.execute("drop table `" + table + "`");
            }
        } finally {
            DatabaseSchema.references(connection, true);
        }
    }
}

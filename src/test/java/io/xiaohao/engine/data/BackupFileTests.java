package io.xiaohao.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import io.xiaohao.evidence.EvidencePlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands {@code backup} and {@code restore} on H2, and what they answer where something is wrong. */
class BackupFileTests {

    private static final LocalDateTime NOW = LocalDateTime.parse("2021-06-16T10:00:00");
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final String PICTURE_SHA256 =
            HexFormat.of().formatHex(Sha256.digest().digest(PICTURE));

    @TempDir
    private static Path folder;

    private static Path backup;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeABackup() throws IOException {
        Path data = Files.createDirectory(folder.resolve("source"));
        Path picture = EvidencePlace.of(data, PICTURE_SHA256);
        Files.createDirectories(picture.getParent());
        Files.write(picture, PICTURE);
        Files.createDirectory(data.resolve("imports"));
        Files.writeString(data.resolve("imports/list.xlsx"), "a list");
        Files.writeString(data.resolve("imports/arriving.part"), "half a list");
        try (HikariDataSource source = DatabasePool.ofProduct(environment(data), "")) {
            DatabaseMove.makeTables(source, false);
            JdbcClient database = JdbcClient.create(source);
            database.sql(
                            "insert into evidence (id, sha256, media_type, size_bytes, original_name, government, uploaded_by,"
                                    + " uploaded_at) values ('e', ?, 'image/jpeg', 9, '现场.jpg', 'wencheng', 'a', ?)")
                    .params(PICTURE_SHA256, NOW)
                    .update();
            database.sql("insert into journal_entry (government, occurred_at, event, actor, data)"
                            + " values ('wencheng', ?, 'issue.registered', 'system', '{\"地点\":\"背街小巷\"}')")
                    .param(NOW)
                    .update();
            database.sql("insert into SPRING_SESSION (PRIMARY_ID, SESSION_ID, CREATION_TIME, LAST_ACCESS_TIME,"
                            + " MAX_INACTIVE_INTERVAL, EXPIRY_TIME) values ('p', 's', 1, 1, 1, 1)")
                    .update();
        }
        backup = folder.resolve("whole.backup");
        PrintStream unread = new PrintStream(OutputStream.nullOutputStream());
        String[] arguments = {backup.toString()};
        assertThat(BackupCommand.run(arguments, environment(data), NOW, unread, unread))
                .isZero();
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUpAndTheNumbersGoOn() throws IOException {
        Path data = folder.resolve("restored");

        assertThat(restore(backup, data)).as(said()).isZero();

        assertThat(said()).contains("逐表核对一致");
        assertThat(Files.readAllBytes(EvidencePlace.of(data, PICTURE_SHA256))).isEqualTo(PICTURE);
        assertThat(data.resolve("imports/list.xlsx")).hasContent("a list");
        assertThat(data.resolve("imports/arriving.part")).doesNotExist();
        try (HikariDataSource restored = DatabasePool.ofProduct(environment(data), "")) {
            JdbcClient database = JdbcClient.create(restored);
            assertThat(database.sql("select data from journal_entry")
                            .query(String.class)
                            .list())
                    .containsExactly("{\"地点\":\"背街小巷\"}");
            assertThat(database.sql("select count(*) from SPRING_SESSION")
                            .query(Long.class)
                            .single())
                    .as("nobody is signed in by a backup")
                    .isZero();
            database.sql("insert into journal_entry (government, occurred_at, event, actor, data)"
                            + " values ('wencheng', timestamp '2021-06-17 10:00:00', 'issue.closed', 'system', '{}')")
                    .update();
            // The migrations are noted as done: a product that starts here does none of them again.
            DatabaseSchema.migrations(restored, false).load().validate();
        }
    }

    @Test
    void aBackupOfAnOlderVersionIsRestoredAsItWasAndBroughtUpToDateByTheProduct() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old"));
        try (HikariDataSource source = DatabasePool.ofProduct(environment(old), "")) {
            DatabaseSchema.migrations(source, false).target("200").load().migrate();
            DatabaseSchema.makeEngineTables(source);
            try (OutputStream file = Files.newOutputStream(folder.resolve("old.backup"))) {
                new DatabaseBackup(source, old).write(file, NOW);
            }
        }
        Path data = folder.resolve("from-old");

        assertThat(restore(folder.resolve("old.backup"), data)).as(said()).isZero();

        try (HikariDataSource restored = DatabasePool.ofProduct(environment(data), "")) {
            assertThat(DatabaseSchema.migrations(restored, false).load().migrate().migrationsExecuted)
                    .isPositive();
        }
    }

    @Test
    void aBackupIsOfItsOwnerAloneAndNeverOverwrites() throws IOException {
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        byte[] before = Files.readAllBytes(backup);

        assertThat(BackupCommand.run(
                        new String[] {backup.toString()},
                        environment(folder.resolve("source")),
                        NOW,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);

        assertThat(said()).contains("已经存在");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatHoldsAnythingIsLeftAsItIs() throws IOException {
        Path data = Files.createDirectory(folder.resolve("occupied"));
        try (HikariDataSource occupied = DatabasePool.ofProduct(environment(data), "")) {
            JdbcClient.create(occupied).sql("create table mine (id bigint)").update();
        }

        assertThat(restore(backup, data)).isEqualTo(1);

        assertThat(said()).contains("不是空的（已有 1 张表）");
        assertThat(tablesIn(data)).isEqualTo(1);
    }

    @Test
    void aFileThatWasCutOffMakesNothing() throws IOException {
        Path cut = folder.resolve("cut.backup");
        byte[] whole = Files.readAllBytes(backup);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 100));
        Path data = folder.resolve("from-cut");

        assertThat(restore(cut, data)).isEqualTo(1);

        assertThat(said()).contains("不完整或不是备份文件");
        assertThat(data).doesNotExist();
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws IOException {
        Path data = folder.resolve("from-newer");
        Path newer = altered("newer.backup", manifest -> manifest.put("migration", "999"));

        assertThat(restore(newer, data)).isEqualTo(1);

        assertThat(said()).contains("版本更新的程序（数据库版本 999");
        assertThat(tablesIn(data)).isZero();
        assertThat(restore(altered("format.backup", manifest -> manifest.put("format", 2)), data))
                .isEqualTo(1);
        assertThat(said()).contains("备份格式是第 2 版");
    }

    @Test
    void whatIsNotWhatTheManifestSaysIsTakenBackWhole() throws IOException {
        Path data = folder.resolve("from-damaged");
        Path damaged = altered("damaged.backup", manifest -> {
            manifest.path("tables").forEach(table -> {
                if (table.path("name").asText().equals("kept_view")) {
                    ((ObjectNode) table).put("digest", "0");
                }
            });
            return manifest;
        });

        assertThat(restore(damaged, data)).isEqualTo(1);

        assertThat(said()).contains("表 kept_view 与清单不符");
        assertThat(tablesIn(data)).isZero();
        assertThat(EvidencePlace.of(data, PICTURE_SHA256)).doesNotExist();
        assertThat(restore(backup, data))
                .as("the same place is still good for a restore")
                .isZero();
    }

    @Test
    void aWrongPasswordAndAWrongPlaceAreToldAsSuch() {
        Map<String, String> wrong =
                Map.of("XIAOHAO_DB_URL", memory(), "XIAOHAO_DB_USER", "sa", "XIAOHAO_DB_PASSWORD", "wrong");
        try (HikariDataSource real = DatabasePool.open(wrong.get("XIAOHAO_DB_URL"), "sa", "right")) {
            JdbcClient.create(real).sql("select 1").query().singleValue();

            assertThat(RestoreCommand.run(new String[] {backup.toString()}, wrong, print(out), print(err)))
                    .isEqualTo(1);
        }

        assertThat(said()).contains("用户名或密码不对");
        assertThat(BackupCommand.run(
                        new String[] {folder.resolve("none.backup").toString()},
                        environment(folder.resolve("nowhere")),
                        NOW,
                        print(out),
                        print(err)))
                .isEqualTo(1);
        assertThat(said()).contains("没有这个数据库");
        assertThat(folder.resolve("none.backup")).doesNotExist();
    }

    @Test
    void aPictureThatTheFolderLostIsTold() throws IOException {
        Path data = folder.resolve("lost");
        assertThat(restore(backup, data)).isZero();
        Files.delete(EvidencePlace.of(data, PICTURE_SHA256));

        assertThat(BackupCommand.run(
                        new String[] {folder.resolve("lost.backup").toString()},
                        environment(data),
                        NOW,
                        print(out),
                        print(err)))
                .isEqualTo(1);

        assertThat(said()).contains("缺失 1 个").contains(PICTURE_SHA256);
        assertThat(folder.resolve("lost.backup")).as("what there is, is kept").exists();
    }

    private int restore(Path file, Path data) {
        return RestoreCommand.run(new String[] {file.toString()}, environment(data), print(out), print(err));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static Map<String, String> environment(Path data) {
        return Map.of("XIAOHAO_DATA_DIR", data.toString());
    }

    private static String memory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static int tablesIn(Path data) {
        try (HikariDataSource database = DatabasePool.ofProduct(environment(data), "")) {
            return JdbcClient.create(database)
                    .sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                    .query(Integer.class)
                    .single();
        }
    }

    /** The backup with another manifest. */
    private static Path altered(String name, UnaryOperator<ObjectNode> change) throws IOException {
        Path altered = folder.resolve(name);
        try (ZipFile whole = new ZipFile(backup.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = whole.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    copy.write(
                            entry.getName().equals(BackupFile.MANIFEST)
                                    ? BackupFile.JSON.writeValueAsBytes(
                                            change.apply((ObjectNode) BackupFile.JSON.readTree(content)))
                                    : content);
                }
                copy.closeEntry();
            }
        }
        return altered;
    }
}

package io.xiaohao.engine.data;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;

/** {@code backup FILE}: everything into one file; on MySQL while the product works, on H2 while it is stopped. */
public final class BackupCommand {

    private static final String USAGE = "用法：backup 文件。数据库由 XIAOHAO_DB_URL、XIAOHAO_DB_USER、XIAOHAO_DB_PASSWORD 指明，没有则是"
            + " XIAOHAO_DATA_DIR 里的 H2；图片和文件取自 XIAOHAO_DATA_DIR。";

    private BackupCommand() {}

    /**
     * Backs up as the environment says.
     *
     * @param now the moment that the backup names as its own
     * @return 0 where the backup is whole, 1 where there is none, or pictures were missing in the folder
     */
    public static int run(
            String[] arguments, Map<String, String> environment, LocalDateTime now, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println(USAGE);
            return 2;
        }
        Path dataFolder = Path.of(DatabasePool.dataFolder(environment));
        try (HikariDataSource database = DatabasePool.ofProduct(environment, ";IFEXISTS=TRUE")) {
            Path file = Path.of(arguments[0]);
            Manifest manifest = save(new DatabaseBackup(database, dataFolder), file, now);
            return report(manifest, file, out, err);
        } catch (Refusal refusal) {
            err.println(refusal.getMessage());
        } catch (InvalidPathException | FileAlreadyExistsException occupied) {
            err.println("文件“%s”已经存在或不能作为文件名，请换一个文件名；没有备份。".formatted(arguments[0]));
        } catch (PoolInitializationException | SQLException failed) {
            err.println(DatabasePool.sentence(failed));
        } catch (IOException failed) {
            err.println("写不了备份文件“%s”或读不了数据文件夹：%s".formatted(arguments[0], failed.getMessage()));
        }
        return 1;
    }

    /** Under its name only once it is whole; for nobody else to read. */
    private static Manifest save(DatabaseBackup backup, Path file, LocalDateTime now) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        Path arriving = Files.createTempFile(folder, file.getFileName() + "-", ".part", ownerOnly());
        try {
            Manifest manifest;
            try (OutputStream out = Files.newOutputStream(arriving)) {
                manifest = backup.save(out, now);
            }
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static int report(Manifest manifest, Path file, PrintStream out, PrintStream err) {
        manifest.tables().forEach(table -> out.println("%s %d".formatted(table.name(), table.rows())));
        out.println("已备份到“%s”：%d 张表、%d 行，图片和文件 %d 个，待导入清单 %d 个。"
                .formatted(
                        file,
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().evidence(),
                        manifest.files().uploads()));
        manifest.journal()
                .forEach(head ->
                        out.println("日志 %s 到第 %d 条，校验值 %s。".formatted(head.government(), head.seq(), head.hash())));
        if (manifest.files().complete()) {
            return 0;
        }
        err.println("数据文件夹里有图片或文件缺失 %d 个、损坏 %d 个，备份里也没有完好的：%s"
                .formatted(
                        manifest.files().missing().size(),
                        manifest.files().damaged().size(),
                        manifest.files()));
        return 1;
    }
}

package io.xiaohao.engine.data;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.Verification;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/** {@code restore FILE}: a backup into an empty database, every table compared and the journal verified. */
public final class RestoreCommand {

    private static final String USAGE =
            "用法：停止所有节点后运行 restore 文件。空的目标数据库由 XIAOHAO_DB_URL、XIAOHAO_DB_USER、XIAOHAO_DB_PASSWORD"
                    + " 指明，没有则是 XIAOHAO_DATA_DIR 里新建的 H2；图片和文件放进 XIAOHAO_DATA_DIR。";

    private RestoreCommand() {}

    /** Restores as the environment says; 0 where everything is as it was backed up and the journal verifies. */
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println(USAGE);
            return 2;
        }
        // The file first: a wrong name must not leave a new H2 file behind.
        try (BackupFile backup = BackupFile.open(Path.of(arguments[0]));
                HikariDataSource database = DatabasePool.ofProduct(environment, "")) {
            new DatabaseRestore(database, Path.of(DatabasePool.dataFolder(environment))).run(backup);
            report(backup.manifest(), out);
            return verify(backup.manifest(), JournalReader.of(database), out, err);
        } catch (Refusal refusal) {
            err.println(refusal.getMessage());
        } catch (InvalidPathException | IOException unreadable) {
            err.println("读不了备份文件“%s”或写不了数据文件夹：%s".formatted(arguments[0], unreadable.getMessage()));
        } catch (PoolInitializationException | FlywayException | SQLException failed) {
            err.println(DatabasePool.sentence(failed));
        }
        return 1;
    }

    private static void report(Manifest manifest, PrintStream out) {
        out.println("已恢复 %s 的备份：%d 张表、%d 行，逐表核对一致；图片和文件 %d 个，待导入清单 %d 个。"
                .formatted(
                        manifest.madeAt(),
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().evidence(),
                        manifest.files().uploads()));
    }

    private static int verify(Manifest manifest, JournalReader journal, PrintStream out, PrintStream err) {
        int faults = 0;
        for (Manifest.Head head : manifest.journal()) {
            Verification verification = journal.verify(head.government());
            if (verification.valid()) {
                out.println(
                        "日志 %s 校验通过，到第 %d 条，校验值 %s，可与印在通报上的核对。".formatted(head.government(), head.seq(), head.hash()));
            } else {
                err.println("数据与备份一致，但日志 %s 在备份以前就通不过校验：%s".formatted(head.government(), verification.reason()));
                faults++;
            }
        }
        return faults == 0 ? 0 : 1;
    }
}

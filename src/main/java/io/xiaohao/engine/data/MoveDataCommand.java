package io.xiaohao.engine.data;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;

/** {@code move-data}: everything from the H2 database of a trial to an empty MySQL database, and compared. */
public final class MoveDataCommand {

    private static final String USAGE = "用法：停止所有节点后，用环境变量 XIAOHAO_DB_URL、XIAOHAO_DB_USER、XIAOHAO_DB_PASSWORD 指明空的目标数据库，"
            + "运行 move-data；原数据库是 XIAOHAO_DATA_DIR 里的 H2，或由 XIAOHAO_MOVE_FROM_URL、_USER、_PASSWORD 指明。";

    private MoveDataCommand() {}

    /** Moves as the environment says; 0 where every table is the same afterwards. */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        String to = environment.get("XIAOHAO_DB_URL");
        if (to == null || to.isBlank()) {
            err.println(USAGE);
            return 2;
        }
        String from =
                environment.getOrDefault("XIAOHAO_MOVE_FROM_URL", DatabasePool.h2(environment) + ";IFEXISTS=TRUE");
        try (HikariDataSource source = DatabasePool.open(
                        from,
                        environment.getOrDefault("XIAOHAO_MOVE_FROM_USER", "sa"),
                        environment.getOrDefault("XIAOHAO_MOVE_FROM_PASSWORD", ""));
                HikariDataSource target = DatabasePool.ofProduct(environment, "")) {
            Map<String, Content> contents = new DatabaseMove(source, target).run();
            contents.forEach((table, content) -> out.println("%s %d".formatted(table, content.rows())));
            long rows = contents.values().stream().mapToLong(Content::rows).sum();
            out.println("%d 张表、%d 行已搬迁，逐表核对一致。图片和文件仍在数据文件夹里，请让新的节点使用同一文件夹。".formatted(contents.size(), rows));
            return 0;
        } catch (Refusal refusal) {
            err.println(refusal.getMessage());
        } catch (PoolInitializationException | SQLException | IOException failed) {
            err.println(DatabasePool.sentence(failed));
        }
        return 1;
    }
}

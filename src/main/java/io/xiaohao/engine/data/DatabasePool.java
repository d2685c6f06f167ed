package io.xiaohao.engine.data;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.xiaohao.engine.DatabaseDefaults;
import java.sql.SQLException;
import java.util.Map;

/** The database that a command works on, named by the environment as the product's is; and what is wrong with it. */
final class DatabasePool {

    private static final int CONNECTIONS = 4;
    private static final int H2_IN_USE = 90020;
    private static final int H2_MISSING = 90146;
    private static final int MYSQL_UNKNOWN = 1049;
    private static final String CREDENTIALS = "28";

    private DatabasePool() {}

    /** A pool as the engine wants it. */
    static HikariDataSource open(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(CONNECTIONS);
        if (url.startsWith("jdbc:mysql:")) {
            DatabaseDefaults.connection().forEach(pool::addDataSourceProperty);
        }
        return pool;
    }

    /** The product's database; the H2 file in the data folder where no other is named. */
    static HikariDataSource ofProduct(Map<String, String> environment, String h2Options) {
        String url = environment.getOrDefault("XIAOHAO_DB_URL", "");
        return open(
                url.isBlank() ? h2(environment) + h2Options : url,
                environment.getOrDefault("XIAOHAO_DB_USER", "sa"),
                environment.getOrDefault("XIAOHAO_DB_PASSWORD", ""));
    }

    /** The URL of the H2 file in the data folder. */
    static String h2(Map<String, String> environment) {
        return "jdbc:h2:file:" + dataFolder(environment) + "/xiaohao;WRITE_DELAY=0";
    }

    /** The folder of pictures and of the H2 file. */
    static String dataFolder(Map<String, String> environment) {
        String named = environment.getOrDefault("XIAOHAO_DATA_DIR", "");
        return named.isBlank() ? "./data" : named;
    }

    /** What went wrong, as one sentence that whoever typed the command can act on. */
    static String sentence(Exception failure) {
        SQLException cause = cause(failure);
        if (cause == null) {
            return "数据库出了错：" + failure.getMessage();
        }
        int code = cause.getErrorCode();
        if (cause.getSQLState() != null && cause.getSQLState().startsWith(CREDENTIALS)) {
            return "数据库的用户名或密码不对，请核对 XIAOHAO_DB_USER 和 XIAOHAO_DB_PASSWORD。";
        }
        if (code == H2_IN_USE) {
            return "数据文件夹里的数据库正由运行中的产品使用。备份请由系统管理员从运行中的产品下载（GET /api/backup），或先停止产品；恢复和搬迁须先停止产品。";
        }
        if (code == H2_MISSING || code == MYSQL_UNKNOWN) {
            return "没有这个数据库，请核对 XIAOHAO_DB_URL 或 XIAOHAO_DATA_DIR：" + cause.getMessage();
        }
        boolean unreachable = failure instanceof PoolInitializationException;
        // The driver tells about a lost connection in several lines, of which the first says what there is to say.
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return (unreachable ? "连不上数据库，请核对 XIAOHAO_DB_URL 和数据库是否在运行：" : "数据库出了错：") + reason;
    }

    private static SQLException cause(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}

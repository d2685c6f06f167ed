package io.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.xiaohao.testing.MySqlServer;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/**
 * Says whether the product's tests run on MySQL too. Where they do not it is skipped with the reason, so that nobody takes
 * their silence for success.
 */
class MySqlSuiteTests {

    @Test
    void theServerThatIsNamedAnswers() throws Exception {
        assumeTrue(
                MySqlServer.named().isPresent(),
                "Nothing was tried on MySQL: XIAOHAO_TEST_MYSQL_URL names no server (CONTRIBUTING.md).");
        MySqlServer server = MySqlServer.named().orElseThrow();

        try (var connection =
                DriverManager.getConnection(server.freshDatabase("hello"), server.user(), server.password())) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MySQL");
        }
    }
}

package io.xiaohao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole product: in-memory H2 (or an empty database of the MySQL server
 * that {@code XIAOHAO_TEST_MYSQL_URL} names), the built-in packs, demo accounts, job executor and sealer's schedule off, so
 * that timers are fired and entries sealed by hand. All such tests share one Spring context; none changes it. Where a MySQL
 * server is named they run a second time, on it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "xiaohao.test-database=true",
            "xiaohao.data-dir=target/test-data",
            "xiaohao.demo.enabled=true",
            "xiaohao.demo.play=false",
            "xiaohao.backup.download=true",
            "xiaohao.security.second-factor.compulsory=true",
            "xiaohao.security.second-factor.groups=trial-office",
            "xiaohao.journal.sealer.enabled=false",
            "xiaohao.issue.tally.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@Tag("database")
public @interface XiaohaoTest {}

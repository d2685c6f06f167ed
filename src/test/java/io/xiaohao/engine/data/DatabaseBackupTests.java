package io.xiaohao.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.journal.JournalReader;
import io.xiaohao.journal.JournalSealer;
import io.xiaohao.testing.Invariants;
import io.xiaohao.testing.MySqlServer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that is made while people work holds one moment: that at which it began. */
@XiaohaoTest
class DatabaseBackupTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final int ISSUES = 12;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    @Autowired
    private JournalSealer sealer;

    @Value("${xiaohao.data-dir}")
    private Path dataFolder;

    @Test
    void theStateOfTheBeginningIsRestoredWhateverWasDoneMeanwhile() throws Exception {
        Path file = folder.resolve("busy.backup");
        List<Loop> issues = new ArrayList<>();
        int handedIn;
        Manifest manifest;
        try (LoopFixture fixture = new LoopFixture(beans)) {
            for (int i = 0; i < ISSUES; i++) {
                issues.add(fixture.register());
            }
            issues.get(0).submitBy(UNIT);
            sealer.seal();
            Busy busy = new Busy(Files.newOutputStream(file), issues.subList(1, ISSUES));
            try (busy) {
                manifest = new DatabaseBackup(database, dataFolder).save(busy, LoopFixture.now());
            }
            handedIn = busy.handedIn;
            sealer.seal();
        }

        assertThat(handedIn).as("completions while the backup was made").isGreaterThan(3);
        assertThat(manifest.tables()).hasSizeGreaterThan(80);
        try (HikariDataSource target = emptyDatabase();
                BackupFile backup = BackupFile.open(file)) {
            new DatabaseRestore(target, folder).run(backup);
            requireBeginning(issues, target);
        }
    }

    private void requireBeginning(List<Loop> issues, DataSource target) {
        JdbcClient restored = JdbcClient.create(target);
        for (Loop issue : issues) {
            boolean first = issue == issues.get(0);
            assertThat(one(restored, "select status from issue where number = ?", issue))
                    .isEqualTo(first ? "SUBMITTED" : "RECTIFYING");
            assertThat(one(
                            restored,
                            "select count(*) from journal_entry where event = 'issue.submitted' and subject = ?",
                            issue))
                    .isEqualTo(first ? "1" : "0");
            assertThat(one(
                            restored,
                            "select TASK_DEF_KEY_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_"
                                    + " where E.BUSINESS_KEY_ = ?",
                            issue))
                    .isEqualTo(first ? "verify-rectification" : "rectify-issue");
        }
        List<String> numbers = issues.stream().map(Loop::number).toList();
        assertThat(Invariants.of(target).violations())
                .as("domain, engine and journal agree about these issues")
                .noneMatch(violation -> numbers.stream().anyMatch(number -> violation.contains(number + " ")));
        assertThat(JournalReader.of(target).verify("wencheng"))
                .satisfies(verification -> assertThat(verification.valid()).isTrue());
    }

    private static String one(JdbcClient restored, String select, Loop issue) {
        return restored.sql(select).param(issue.number()).query(String.class).single();
    }

    private static HikariDataSource emptyDatabase() {
        return MySqlServer.ofThisRun()
                .map(server -> DatabasePool.open(server.freshDatabase("restored"), server.user(), server.password()))
                .orElseGet(
                        () -> DatabasePool.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    /** Somebody hands in another issue whenever a piece of the backup has been written. */
    private static final class Busy extends FilterOutputStream {

        private final Deque<Loop> left;
        private int handedIn;

        Busy(OutputStream out, List<Loop> issues) {
            super(out);
            this.left = new ArrayDeque<>(issues);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            if (!left.isEmpty()) {
                left.pop().submitBy(UNIT);
                handedIn++;
            }
        }
    }
}

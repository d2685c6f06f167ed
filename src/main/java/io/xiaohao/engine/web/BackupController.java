package io.xiaohao.engine.web;

import io.xiaohao.engine.data.DatabaseBackup;
import io.xiaohao.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A backup of the running product, for administrators, where whoever runs the machine allowed it, since the file holds
 * every government's data; on H2 only: there nobody but the product can read its database. It
 * is made whole on the disk first, so that a slow line keeps no old state alive in the database, and the answer has a
 * length.
 */
@RestController
class BackupController {

    private static final Logger LOG = LoggerFactory.getLogger(BackupController.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'xiaohao-'yyyyMMdd-HHmm'.backup'");

    private final DatabaseBackup backup;
    private final Path dataFolder;
    private final Clock clock;
    private final boolean allowed;

    BackupController(
            DataSource database,
            @Value("${xiaohao.data-dir:./data}") String dataFolder,
            @Value("${xiaohao.backup.download:false}") boolean allowed,
            Clock clock) {
        this.dataFolder = Path.of(dataFolder);
        this.backup = new DatabaseBackup(database, this.dataFolder);
        this.clock = clock;
        this.allowed = allowed;
    }

    @GetMapping("/api/backup")
    void download(HttpServletResponse response) throws IOException, SQLException {
        if (backup.isSharedWithCommands()) {
            // The file holds every government's data: where it need not travel, it does not.
            throw Refusal.conflict("本系统使用 MySQL，请由维护人员在服务器上用 backup 命令备份，不提供下载。");
        }
        if (!allowed) {
            throw Refusal.conflict("没有开放下载备份：请停机后用 backup 命令备份，或由维护人员设置 XIAOHAO_BACKUP_DOWNLOAD=true。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Files.createDirectories(dataFolder);
        Path file = Files.createTempFile(dataFolder, "backup-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                backup.write(out, now);
            }
            LOG.info("A backup of {} bytes was made and is downloaded", Files.size(file));
            send(file, now, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void send(Path file, LocalDateTime now, HttpServletResponse response) throws IOException {
        ContentDisposition name =
                ContentDisposition.attachment().filename(now.format(NAME)).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }
}

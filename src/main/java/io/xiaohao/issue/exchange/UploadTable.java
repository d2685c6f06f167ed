package io.xiaohao.issue.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.issue.exchange.ImportUpload.State;
import io.xiaohao.programme.Programme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files handed in on the import's page and who works on them; claims go by the database's clock, as batches' do. */
@Component
class UploadTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS =
            "id, programme, account, file_name, sha256, uploaded_at, state, preview, message";

    private final JdbcClient jdbc;
    private final ImportLimits limits;

    UploadTable(JdbcClient jdbc, ImportLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    void add(ImportUpload upload, Programme programme) {
        jdbc.sql("insert into import_upload (id, programme, government, account, file_name, sha256, uploaded_at, state,"
                        + " preview, message) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        upload.id(),
                        upload.programme(),
                        programme.government(),
                        upload.account(),
                        upload.fileName(),
                        upload.sha256(),
                        upload.uploadedAt(),
                        upload.state().name(),
                        json(upload.preview()),
                        upload.message())
                .update();
    }

    Optional<ImportUpload> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from import_upload where id = ?")
                .param(id)
                .query(UploadTable::upload)
                .optional();
    }

    /** Confirmed, and not done yet. */
    List<String> confirmed() {
        return jdbc.sql("select id from import_upload where state = 'CONFIRMED' order by uploaded_at, id")
                .query(String.class)
                .list();
    }

    boolean confirm(String id) {
        return jdbc.sql("update import_upload set state = 'CONFIRMED', message = null"
                                + " where id = ? and state in ('CHECKED', 'FAILED')")
                        .param(id)
                        .update()
                == 1;
    }

    void become(String id, State state, ImportPreview preview, String message) {
        jdbc.sql("update import_upload set state = ?, preview = ?, message = ?, claimed_until = null where id = ?")
                .params(state.name(), json(preview), message, id)
                .update();
    }

    /** Takes a confirmed upload on unless somebody works on it. */
    boolean claim(String id) {
        return jdbc.sql("update import_upload set claimed_until = timestampadd(second, ?, localtimestamp(3))"
                                + " where id = ? and state = 'CONFIRMED'"
                                + " and (claimed_until is null or claimed_until < localtimestamp(3))")
                        .params(limits.lease().toSeconds(), id)
                        .update()
                == 1;
    }

    /** Keeps the claims on uploads alive. */
    void renew(Collection<String> ids) {
        ids.forEach(id -> jdbc.sql("update import_upload set claimed_until ="
                        + " timestampadd(second, ?, localtimestamp(3)) where id = ? and claimed_until is not null")
                .params(limits.lease().toSeconds(), id)
                .update());
    }

    void release(String id) {
        jdbc.sql("update import_upload set claimed_until = null where id = ?")
                .param(id)
                .update();
    }

    /** Forgets what was handed in before a moment and is not at work. */
    void forgetBefore(LocalDateTime moment) {
        jdbc.sql("delete from import_upload where uploaded_at < ? and state <> 'CONFIRMED'")
                .param(moment)
                .update();
    }

    /** Whether anybody still needs the file. */
    boolean needs(String sha256) {
        return jdbc.sql("select count(*) from import_upload where sha256 = ? and state <> 'DONE'")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static ImportUpload upload(ResultSet row, int number) throws SQLException {
        return new ImportUpload(
                row.getString("id"),
                row.getString("programme"),
                row.getString("account"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("uploaded_at", LocalDateTime.class),
                State.valueOf(row.getString("state")),
                preview(row.getString("preview")),
                row.getString("message"));
    }

    private static String json(ImportPreview preview) {
        try {
            return preview == null ? null : JSON.writeValueAsString(preview);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written as JSON.", impossible);
        }
    }

    private static ImportPreview preview(String json) {
        try {
            return json == null ? null : JSON.readValue(json, ImportPreview.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("An upload's preview is damaged.", damaged);
        }
    }
}

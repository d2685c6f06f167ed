package io.xiaohao.issue.exchange;

import io.xiaohao.document.ReceivedFile;
import io.xiaohao.document.SheetPictures;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the pictures of a file that has passed, before its rows are kept. Each is noted as soon as it is stored, so that
 * whoever dies over it, or hands the same file in again, goes on after the last one.
 */
@Component
class ImportPictures {

    private static final int STORED_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final PictureStore store;
    private final ActingAccount actingAccount;

    ImportPictures(JdbcClient jdbc, PictureStore store, ActingAccount actingAccount) {
        this.jdbc = jdbc;
        this.store = store;
        this.actingAccount = actingAccount;
    }

    /** Where pictures go: the evidence of a government. */
    interface PictureStore {

        /** Stores a picture and gives its id. */
        String store(String government, String account, String name, InputStream content);
    }

    StoredPictures store(Programme programme, ReceivedFile file, CheckedRows rows) {
        if (rows.pictures() == 0) {
            return new StoredPictures(Map.of());
        }
        Map<String, String> ids = known(programme, file.sha256());
        try (SheetPictures sheet = SheetPictures.open(file.path())) {
            rows.forEachGroup(
                    STORED_AT_ONCE,
                    group -> group.forEach(row -> row.pictures()
                            .forEach(picture -> ids.computeIfAbsent(
                                    StoredPictures.place(row.number(), picture.part()),
                                    place -> store(programme, file.sha256(), row.number(), picture, sheet)))));
        }
        return new StoredPictures(ids);
    }

    /** How many pictures of a file are stored for the account that acts. */
    int count(String programme, String sha256) {
        return jdbc.sql("select count(*) from import_picture where programme = ? and file_sha256 = ? and account = ?")
                .params(programme, sha256, actingAccount.name())
                .query(Integer.class)
                .single();
    }

    private Map<String, String> known(Programme programme, String sha256) {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select row_no, part, evidence_id from import_picture"
                        + " where programme = ? and file_sha256 = ? and account = ?")
                .params(programme.code(), sha256, actingAccount.name())
                .query(row -> {
                    ids.put(StoredPictures.place(row.getInt(1), row.getString(2)), row.getString(3));
                });
        return ids;
    }

    private String store(Programme programme, String sha256, int row, RowPicture picture, SheetPictures sheet) {
        try (InputStream content = sheet.content(picture.part())) {
            String id = store.store(programme.government(), actingAccount.name(), picture.name(), content);
            return note(programme, sha256, row, picture.part(), id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The id to go by: where somebody else has noted the same picture meanwhile, his. */
    private String note(Programme programme, String sha256, int row, String part, String id) {
        try {
            jdbc.sql("insert into import_picture (programme, file_sha256, account, row_no, part, evidence_id)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(programme.code(), sha256, actingAccount.name(), row, part, id)
                    .update();
            return id;
        } catch (DuplicateKeyException notedByAnother) {
            return jdbc.sql("select evidence_id from import_picture where programme = ? and file_sha256 = ?"
                            + " and account = ? and row_no = ? and part = ?")
                    .params(programme.code(), sha256, actingAccount.name(), row, part)
                    .query(String.class)
                    .single();
        }
    }
}

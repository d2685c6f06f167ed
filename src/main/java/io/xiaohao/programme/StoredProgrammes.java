package io.xiaohao.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.node.KeptView;
import io.xiaohao.node.ViewNews;
import io.xiaohao.organization.LatestView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programmes in the database, with their files as text; in memory a definition is read once for each content. */
@Component
class StoredProgrammes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final LatestView<Map<String, StoredProgramme>> view;
    private final ViewNews news;

    @Autowired
    StoredProgrammes(JdbcClient jdbc, ViewNews news) {
        this.jdbc = jdbc;
        this.news = news;
        this.view = new LatestView<>(before -> read(before == null ? Map.of() : before));
        news.onChange(KeptView.PROGRAMME, view::forget);
    }

    StoredProgrammes(JdbcClient jdbc) {
        this(jdbc, ViewNews.NONE);
    }

    /** All of them by code, in the order of their codes. */
    Map<String, StoredProgramme> all() {
        return view.current();
    }

    /** Waits until no other node loads packs; held until the transaction is over. */
    void lock() {
        jdbc.sql("select name from programme_lock where name = 'packs' for update")
                .query(String.class)
                .single();
        view.changed();
    }

    /** Writes what the pack says; one that was retired is not any longer. */
    void save(AssembledPack pack, String contentHash) {
        Programme programme = pack.programme();
        List<Object> values = new ArrayList<>();
        values.add(programme.government());
        values.add(programme.name());
        values.add(programme.from());
        values.add(programme.to());
        values.add(contentHash);
        values.add(definition(pack.contents().source()));
        values.add(programme.code());
        int updated = jdbc.sql("update programme set government = ?, name = ?, from_day = ?, to_day = ?,"
                        + " content_hash = ?, definition = ?, retired = false where code = ?")
                .params(values)
                .update();
        if (updated == 0) {
            jdbc.sql(
                            "insert into programme (government, name, from_day, to_day, content_hash, definition, code, retired)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, false)")
                    .params(values)
                    .update();
        }
        changed();
    }

    void retire(String code) {
        jdbc.sql("update programme set retired = true where code = ?")
                .param(code)
                .update();
        changed();
    }

    private void changed() {
        view.changed();
        news.changed(KeptView.PROGRAMME);
    }

    private Map<String, StoredProgramme> read(Map<String, StoredProgramme> before) {
        Map<String, StoredProgramme> programmes = new LinkedHashMap<>();
        jdbc.sql("select code, content_hash, retired from programme order by code")
                .query((row, number) -> new Heading(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list()
                .forEach(heading -> programmes.put(heading.code(), programme(heading, before.get(heading.code()))));
        return Collections.unmodifiableMap(programmes);
    }

    private StoredProgramme programme(Heading heading, StoredProgramme before) {
        boolean same = before != null
                && before.contentHash().equals(heading.contentHash())
                && before.retired() == heading.retired();
        if (same) {
            return before;
        }
        String definition = jdbc.sql("select definition from programme where code = ?")
                .param(heading.code())
                .query(String.class)
                .single();
        PackSource source = PackSource.of(heading.code(), files(definition));
        PackContents contents = PackReader.read(source).contents();
        return new StoredProgramme(
                heading.contentHash(), heading.retired(), PackAssembly.assemble(contents, heading.retired()));
    }

    private static String definition(PackSource source) {
        Map<String, String> texts = new TreeMap<>();
        source.files().forEach((file, bytes) -> texts.put(file, StoredFile.text(file, bytes)));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("方案“%s”的内容存不下来。".formatted(source.name()), failure);
        }
    }

    private static Map<String, byte[]> files(String definition) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            JSON.readValue(definition, new TypeReference<Map<String, String>>() {})
                    .forEach((file, text) -> files.put(file, StoredFile.bytes(file, text)));
            return files;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("存下来的方案内容读不出来。", failure);
        }
    }

    private record Heading(String code, String contentHash, boolean retired) {}
}

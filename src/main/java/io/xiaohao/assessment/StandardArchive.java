package io.xiaohao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The standards as they were when somebody was assessed by them. */
@Repository
public class StandardArchive {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StandardArchive(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the standard, once for each version. */
    void keep(Standard standard) {
        jdbc.sql("insert into assessment_standard (version, file, full_mark, indicators)"
                        + " select ?, ?, ?, ? from (select 1 as one) as only_row"
                        + " where not exists (select 1 from assessment_standard where version = ?)")
                .params(
                        standard.version(),
                        standard.file(),
                        standard.fullMark(),
                        write(standard.indicators()),
                        standard.version())
                .update();
    }

    /** The standard of that version; refused as not found where there is none. */
    public Standard standard(String version) {
        return jdbc.sql("select * from assessment_standard where version = ?")
                .param(version)
                .query((row, number) -> new Standard(
                        row.getString("file"),
                        row.getString("version"),
                        row.getBigDecimal("full_mark"),
                        read(row.getString("indicators"))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("没有这个版本的考评标准。"));
    }

    private String write(List<Indicator> indicators) {
        try {
            return json.writeValueAsString(indicators);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Indicator> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Indicator>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("存下来的考评标准读不出来。", unreadable);
        }
    }
}

package io.xiaohao.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Keeps figures as JSON and reads them again, so that a report shows for ever what it showed when it was filed. */
@Component
public class FrozenFigures {

    private final ObjectMapper json;

    FrozenFigures(ObjectMapper json) {
        this.json = json;
    }

    /** The figures of a filing. */
    public ReportFigures of(ReportFiling filing) {
        return read(filing.figures(), ReportFigures.class);
    }

    /** As JSON. */
    public String freeze(Object figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Figures are plain records", unwritable);
        }
    }

    /** Read again. */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What was frozen by us can be read by us", unreadable);
        }
    }
}

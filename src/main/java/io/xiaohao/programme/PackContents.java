package io.xiaohao.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A pack as its files say, each read but not yet understood; what a {@link PackSection} reads its rules from. */
public final class PackContents {

    private final PackSource source;
    private final MainFile mainFile;
    private final Map<String, PackTable> tables;

    PackContents(PackSource source, MainFile mainFile, Map<String, PackTable> tables) {
        this.source = source;
        this.mainFile = mainFile;
        this.tables = Map.copyOf(tables);
    }

    /** The programme's code; empty where programme.yaml does not say. */
    public String programme() {
        return mainFile.text("code").orElse("");
    }

    /** The government's code; empty where programme.yaml does not say. */
    public String government() {
        return mainFile.text("government.code").orElse("");
    }

    /** A top-level section of programme.yaml; a missing node where the pack has none. */
    public JsonNode section(String key) {
        return mainFile.root().path(key);
    }

    /** A fault of a key of programme.yaml, given by its path such as {@code reports.due}. */
    public PackFault fault(String path, String message) {
        return mainFile.fault(path, message);
    }

    /** A table by its file name; empty where the pack has none or it cannot be read. */
    public Optional<PackTable> table(String file) {
        return Optional.ofNullable(tables.get(file));
    }

    /** The rows of a table; none where the pack does not have it. */
    public List<PackRow> rows(String file) {
        return table(file).map(PackTable::rows).orElse(List.of());
    }

    /** The decision tables the pack brings along. */
    public List<DecisionTableFile> decisionTables() {
        return source.files().entrySet().stream()
                .filter(file -> file.getKey().toLowerCase(Locale.ROOT).endsWith(".dmn"))
                .map(file -> new DecisionTableFile(programme(), file.getKey(), file.getValue()))
                .toList();
    }

    PackSource source() {
        return source;
    }

    MainFile mainFile() {
        return mainFile;
    }
}

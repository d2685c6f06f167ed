package io.xiaohao.programme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a pack's files; what cannot be read is a fault and left out, so that as many faults as possible are told. */
final class PackReader {

    private final List<PackFault> faults = new ArrayList<>();
    private final PackSource source;

    private PackReader(PackSource source) {
        this.source = source;
    }

    /** What was read, and what could not be. */
    record Reading(PackContents contents, List<PackFault> faults) {}

    static Reading read(PackSource source) {
        PackReader reader = new PackReader(source);
        PackContents contents = new PackContents(source, reader.mainFile(), reader.tables());
        contents.decisionTables().forEach(file -> reader.text(file.name(), file.bytes(), "请在 Camunda Modeler 中重新保存"));
        return new Reading(contents, List.copyOf(reader.faults));
    }

    private MainFile mainFile() {
        byte[] bytes = source.files().get(PackSource.MAIN_FILE);
        if (bytes == null) {
            faults.add(PackFault.of(PackSource.MAIN_FILE, "方案包里没有这个文件；每个方案包都要有 programme.yaml。"));
            return YamlReader.nothing();
        }
        return text(PackSource.MAIN_FILE, bytes, "请用文本编辑器另存为 UTF-8 编码")
                .map(text -> YamlReader.read(text, faults))
                .orElseGet(YamlReader::nothing);
    }

    private Map<String, PackTable> tables() {
        Map<String, PackTable> tables = new HashMap<>();
        source.files().forEach((file, bytes) -> {
            if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                text(file, bytes, "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”")
                        .flatMap(text -> CsvReader.read(file, text, faults))
                        .ifPresent(table -> tables.put(file, table));
            }
            if (WorkbookTable.isWorkbook(file)) {
                WorkbookTable.read(file, bytes, faults).ifPresent(table -> tables.put(file, table));
            }
        });
        return tables;
    }

    private Optional<String> text(String file, byte[] bytes, String remedy) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            faults.add(PackFault.of(file, "文件不是 UTF-8 编码（可能是 GBK）；%s。".formatted(remedy)));
            return Optional.empty();
        }
    }
}

package io.xiaohao.security.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of rules among the test resources; lines that begin with # tell the reader something. */
final class AccessTable {

    private AccessTable() {}

    static List<AccessRule> read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AccessTable.class.getResourceAsStream("/security/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessRule::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.xiaohao.issue.exchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows that passed, waiting in a temporary file until the last of them has passed too: memory stays flat. */
final class CheckedRows implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;

    CheckedRows() {
        try {
            file = Files.createTempFile("xiaohao-rows-", ".tmp");
            writer = Files.newBufferedWriter(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void add(CheckedRow row) {
        try {
            writer.write(Integer.toString(row.number()));
            writer.write('\t');
            writer.write(RowPayload.write(row.values()));
            writer.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands the rows on in order, some at a time; none can be added afterwards. */
    void forEachGroup(int size, Consumer<List<StoredRow>> consumer) {
        try {
            writer.close();
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                List<StoredRow> group = new ArrayList<>(size);
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    group.add(StoredRow.ofLine(line));
                    if (group.size() == size) {
                        consumer.accept(group);
                        group = new ArrayList<>(size);
                    }
                }
                if (!group.isEmpty()) {
                    consumer.accept(group);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }

    /**
     * A row as it is kept.
     *
     * @param number the row, as Excel counts
     * @param payload its values as JSON
     */
    record StoredRow(int number, String payload) {

        private static StoredRow ofLine(String line) {
            int tab = line.indexOf('\t');
            return new StoredRow(Integer.parseInt(line.substring(0, tab)), line.substring(tab + 1));
        }
    }
}

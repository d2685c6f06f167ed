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
    private int pictures;

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
            writer.write(RowPayload.writeRow(row));
            writer.write('\n');
            pictures += row.pictures().size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many pictures lie in the rows. */
    int pictures() {
        return pictures;
    }

    /** Hands the rows on in order, some at a time; none can be added afterwards, but they can be handed on again. */
    void forEachGroup(int size, Consumer<List<CheckedRow>> consumer) {
        try {
            writer.close();
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                List<CheckedRow> group = new ArrayList<>(size);
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    group.add(RowPayload.readRow(line));
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
}

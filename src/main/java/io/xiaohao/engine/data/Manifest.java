package io.xiaohao.engine.data;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a backup file says it holds; its last entry, so that a file that was not finished has none.
 *
 * @param format the version of the file's own form
 * @param madeAt when the backup was begun: the state it holds is that of this moment
 * @param database H2 or MySQL
 * @param migration the last of our migrations
 * @param engine the version of the engine's tables
 * @param journal the end of each government's chain
 */
record Manifest(
        int format,
        LocalDateTime madeAt,
        String database,
        String migration,
        String engine,
        List<Kept> tables,
        List<Head> journal,
        Files files) {

    /** The form that this version writes, and the newest it reads. */
    static final int FORMAT = 1;

    /**
     * A table in the file.
     *
     * @param name in lower case
     * @param columns in lower case, in the order of the values
     * @param digest the sum of the rows' SHA-256, hexadecimal
     */
    record Kept(String name, List<String> columns, long rows, String digest) {

        static Kept of(String name, Table table, Content content) {
            List<String> columns = table.columns().stream().map(Column::key).toList();
            return new Kept(name, columns, content.rows(), content.digest().toString(16));
        }

        Content content() {
            return new Content(rows, new BigInteger(digest, 16));
        }
    }

    /** The end of a chain of the journal. */
    record Head(String government, long seq, String hash) {}

    /**
     * Pictures and papers.
     *
     * @param evidence how many the file holds
     * @param uploads how many lists handed in for import
     * @param missing digests of those that the database names and the folder did not hold
     * @param damaged digests of those whose content was another
     */
    record Files(long evidence, long uploads, List<String> missing, List<String> damaged) {

        /** Whether the folder held all that the database names. */
        boolean complete() {
            return missing.isEmpty() && damaged.isEmpty();
        }
    }

    /** How many rows all tables have. */
    long rows() {
        return tables.stream().mapToLong(Kept::rows).sum();
    }
}

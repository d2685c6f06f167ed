package io.xiaohao.evidence;

import io.xiaohao.evidence.PictureInspection.Findings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pictures tell of themselves, and the prints and outlines by which their likes are found. */
@Repository
class PictureFactsTable {

    private static final String BY_BAND =
            "select evidence_id, likeness from evidence_facts where government = :government and band_%1$d in (:band%1$d)";
    private static final String BY_BANDS = IntStream.rangeClosed(1, PicturePrints.BANDS)
            .mapToObj(BY_BAND::formatted)
            .collect(Collectors.joining(" union "));

    private final JdbcClient database;

    PictureFactsTable(JdbcClient database) {
        this.database = database;
    }

    /** A picture under its print. */
    record Kept(String evidenceId, long print) {}

    /** A picture and what it looks like. */
    record Outlined(String evidenceId, PictureOutline outline) {}

    void insert(Evidence evidence, Findings findings) {
        PictureFacts facts = findings.facts();
        PictureOutline outline = findings.outline();
        OptionalLong print = outline == null ? OptionalLong.empty() : PicturePrints.inner(outline);
        boolean recognizable = print.isPresent();
        database.sql(
                        "insert into evidence_facts (evidence_id, government, width, height, taken_at, latitude, longitude,"
                                + " likeness, band_1, band_2, band_3, band_4, brightness, contrast, outline)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        evidence.id(),
                        evidence.government(),
                        facts.width(),
                        facts.height(),
                        facts.takenAt(),
                        facts.place() == null ? null : facts.place().latitude(),
                        facts.place() == null ? null : facts.place().longitude(),
                        recognizable ? print.getAsLong() : null,
                        recognizable ? PicturePrints.band(print.getAsLong(), 0) : null,
                        recognizable ? PicturePrints.band(print.getAsLong(), 1) : null,
                        recognizable ? PicturePrints.band(print.getAsLong(), 2) : null,
                        recognizable ? PicturePrints.band(print.getAsLong(), 3) : null,
                        recognizable ? outline.brightness() : null,
                        recognizable ? outline.contrast() : null,
                        recognizable ? outline.cells() : null)
                .update();
    }

    Optional<PictureFacts> find(String evidenceId) {
        return database.sql(
                        "select width, height, taken_at, latitude, longitude from evidence_facts where evidence_id = ?")
                .param(evidenceId)
                .query(PictureFactsTable::facts)
                .optional();
    }

    /** What a picture looks like; empty where it cannot be recognised by its looks. */
    Optional<PictureOutline> outline(String evidenceId) {
        return outlines(Set.of(evidenceId)).stream().map(Outlined::outline).findFirst();
    }

    /** What these pictures look like. */
    List<Outlined> outlines(Collection<String> evidenceIds) {
        if (evidenceIds.isEmpty()) {
            return List.of();
        }
        return database.sql("select evidence_id, outline, brightness, contrast from evidence_facts"
                        + " where evidence_id in (:ids) and outline is not null order by evidence_id")
                .param("ids", evidenceIds)
                .query(PictureFactsTable::outlined)
                .list();
    }

    /** The pictures of a government that share a band with one of these prints. */
    List<Kept> sharingABand(String government, Collection<Long> prints) {
        JdbcClient.StatementSpec statement = database.sql(BY_BANDS).param("government", government);
        for (int band = 0; band < PicturePrints.BANDS; band++) {
            int number = band;
            statement = statement.param(
                    "band" + (band + 1),
                    prints.stream()
                            .map(print -> PicturePrints.band(print, number))
                            .collect(Collectors.toSet()));
        }
        return statement
                .query((row, count) -> new Kept(row.getString("evidence_id"), row.getLong("likeness")))
                .list();
    }

    private static Outlined outlined(ResultSet row, int number) throws SQLException {
        return new Outlined(
                row.getString("evidence_id"),
                new PictureOutline(row.getBytes("outline"), row.getDouble("brightness"), row.getDouble("contrast")));
    }

    private static PictureFacts facts(ResultSet row, int number) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean placed = !row.wasNull();
        return new PictureFacts(
                row.getInt("width"),
                row.getInt("height"),
                row.getObject("taken_at", LocalDateTime.class),
                placed ? new Place(latitude, row.getDouble("longitude")) : null);
    }
}

package io.xiaohao.issue;

import io.xiaohao.evidence.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where issues were found, of those that were found with a device that knew. */
@Repository
public class IssueLocations {

    private static final double METRES_A_DEGREE = 111_000;
    private static final double METRES_A_KILOMETRE = 1000;
    /** Beyond it a degree of longitude is no width to search by. */
    private static final double NARROWEST = 0.01;

    private final JdbcClient database;

    IssueLocations(JdbcClient database) {
        this.database = database;
    }

    /**
     * An issue and how far away it was found.
     *
     * @param number its number
     * @param metres along the ground
     */
    public record Found(String number, int metres) {}

    /** Notes where an issue was found, in the transaction that puts it on the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String government, String number, IssueLocation location) {
        database.sql("""
                        insert into issue_location (government, number, latitude, longitude, accuracy_metres)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        government,
                        number,
                        location.place().latitude(),
                        location.place().longitude(),
                        location.accuracyMetres())
                .update();
    }

    /** Where an issue was found; empty where nobody knows. */
    public Optional<IssueLocation> find(String government, String number) {
        return database.sql("""
                        select latitude, longitude, accuracy_metres from issue_location
                        where government = ? and number = ?
                        """)
                .params(government, number)
                .query((row, count) -> new IssueLocation(
                        new Place(row.getDouble("latitude"), row.getDouble("longitude")),
                        row.getObject("accuracy_metres", Integer.class)))
                .optional();
    }

    /** What a government's people have found within so many metres of a place, the nearest first. */
    public List<Found> around(String government, Place here, int metres) {
        double north = metres / METRES_A_DEGREE;
        double east = north / Math.max(NARROWEST, Math.cos(Math.toRadians(here.latitude())));
        return database
                .sql("""
                        select number, latitude, longitude from issue_location
                        where government = :government
                        and latitude between :south and :north and longitude between :west and :east
                        """)
                .param("government", government)
                .param("south", here.latitude() - north)
                .param("north", here.latitude() + north)
                .param("west", here.longitude() - east)
                .param("east", here.longitude() + east)
                .query((row, count) -> new Found(
                        row.getString("number"),
                        metresTo(here, new Place(row.getDouble("latitude"), row.getDouble("longitude")))))
                .list()
                .stream()
                .filter(found -> found.metres() <= metres)
                .sorted(Comparator.comparingInt(Found::metres))
                .toList();
    }

    private static int metresTo(Place here, Place there) {
        return (int) Math.round(here.kilometresTo(there) * METRES_A_KILOMETRE);
    }
}

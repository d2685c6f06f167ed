package io.xiaohao.issue.exchange;

import java.util.List;

/**
 * What would become of a file, found out without keeping anything of it.
 *
 * @param rows rows with data
 * @param states how many rows there are in each state, in the order of the loop
 * @param units how many rows go to each unit, the most first; those that wait for headquarters among them
 * @param picturesFound pictures of what was found
 * @param picturesDone pictures of what was done about it
 * @param first the first rows as they are read
 * @param errors what is wrong, by row; where there is anything, nothing can be imported
 * @param header the row of the heading, as Excel counts
 */
public record ImportPreview(
        int rows,
        List<Count> states,
        List<Count> units,
        int picturesFound,
        int picturesDone,
        List<Row> first,
        List<RowError> errors,
        int header) {

    /** What is shown for whatever waits for headquarters. */
    public static final String TO_BE_DISPATCHED = "由指挥部办公室交办";

    /**
     * How many there are of something.
     *
     * @param name what
     * @param number how many
     */
    public record Count(String name, int number) {}

    /**
     * A row as it is read; an empty text where it has nothing.
     *
     * @param number as Excel counts
     * @param discoveredOn yyyy-MM-dd
     * @param area as written
     * @param category as written
     * @param description its beginning
     * @param status the state it will have
     * @param unit the unit it goes to, or that it waits for headquarters
     * @param deadline yyyy-MM-dd
     * @param pictures how many lie in it
     * @param faulty whether something is wrong with it
     */
    public record Row(
            int number,
            String discoveredOn,
            String area,
            String category,
            String description,
            String status,
            String unit,
            String deadline,
            int pictures,
            boolean faulty) {}

    /** Whether it can be imported as it is. */
    public boolean sound() {
        return errors.isEmpty();
    }

    /** How many pictures lie in its rows. */
    public int pictures() {
        return picturesFound + picturesDone;
    }
}

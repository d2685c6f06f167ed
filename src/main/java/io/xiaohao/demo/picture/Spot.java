package io.xiaohao.demo.picture;

/**
 * Where somebody stands with his phone.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Spot(double latitude, double longitude) {

    /** So far to the north and to the east, in degrees. */
    public Spot moved(double north, double east) {
        return new Spot(latitude + north, longitude + east);
    }
}

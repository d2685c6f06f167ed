package io.xiaohao.evidence;

/**
 * A place on the earth as a camera notes it (WGS 84).
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** How far the other place is, in kilometres along the ground. */
    public double kilometresTo(Place other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double north = Math.sin((there - here) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double share = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
    }
}

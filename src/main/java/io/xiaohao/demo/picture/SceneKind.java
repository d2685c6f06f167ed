package io.xiaohao.demo.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of places that a demonstration shows. */
public enum SceneKind {
    /** A back lane: rubbish, old furniture. */
    ALLEY(new AlleyScene()),
    /** A place with rubbish bins: overflowing. */
    BINS(new BinsScene()),
    /** A river: floating rubbish. */
    RIVER(new RiverScene()),
    /** A wall: pasted over with advertisements. */
    WALL(new WallScene()),
    /** Shops and stalls: goods on the pavement. */
    STALLS(new StallsScene()),
    /** A pavement: vehicles parked in disorder. */
    PARKING(new ParkingScene()),
    /** A building site: bare earth and rubble. */
    SITE(new SiteScene()),
    /** A notice board: torn and faded. */
    BOARD(new BoardScene()),
    /** A green: weeds and bare soil. */
    GREEN(new GreenScene()),
    /** A kitchen: dirty. */
    KITCHEN(new KitchenScene()),
    /** A road: potholes with water in them. */
    ROAD(new RoadScene());

    private final Scene scene;

    SceneKind(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    /** Reads a name in lower case; empty where it is none, or null. */
    public static Optional<SceneKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}

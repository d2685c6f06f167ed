package io.xiaohao.demo;

import io.xiaohao.demo.picture.CameraData;
import io.xiaohao.demo.picture.CroppedCopy;
import io.xiaohao.demo.picture.PlacePicture;
import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.demo.picture.Shot;
import io.xiaohao.demo.picture.Spot;
import java.time.LocalDateTime;
import java.util.Random;

/** Takes the pictures of a demonstration: each place from its own spot, each shot shortly before it is handed in. */
final class DemoCamera {

    private static final int MINUTES_ON_THE_SPOT = 14;
    private static final int DAYS_OF_AN_OLD_PICTURE = 75;
    private static final int HOURS_AHEAD = 32;

    /** In degrees: the places lie within some five kilometres of the middle, the photographer moves within thirty metres. */
    private static final double BETWEEN_PLACES = 0.05;

    private static final double ON_THE_SPOT = 0.0003;
    private static final double SOMEWHERE_ELSE = 0.06;

    private DemoCamera() {}

    /** What was out of order, when it was found. */
    static byte[] found(DemoStory story, Shot shot, DemoStage stage) {
        return taken(story, 0, story.at(), shot, null, stage);
    }

    /**
     * What is handed in with a step.
     *
     * @throws DemoFault where the story has no scene, or the one whose pictures it takes has none yet
     */
    static byte[] handedIn(DemoStory story, DemoStep step, Shot shot, DemoStage stage) {
        if (step.picturesOf() == null) {
            return taken(story, step.part(), step.at(), shot, step.flaw(), stage);
        }
        byte[] others = stage.pictures().of(step.picturesOf(), shot);
        return step.flaw() == DemoFlaw.CROPPED ? CroppedCopy.of(others) : others;
    }

    private static byte[] taken(DemoStory story, int part, String occasion, Shot shot, DemoFlaw flaw, DemoStage stage) {
        SceneKind scene = SceneKind.of(story.scene())
                .orElseThrow(() -> new DemoFault("“%s”有照片，却没有写scene。".formatted(story.name())));
        String place = stage.programme().code() + "|" + story.name() + "|" + part;
        Spot spot = spot(stage.middle(), place, shot + occasion, flaw);
        byte[] jpeg = CameraData.in(PlacePicture.jpeg(scene, place, shot, occasion), moment(flaw, stage.now()), spot);
        stage.pictures().keep(story.name(), shot, jpeg);
        return jpeg;
    }

    /** What is seen of a place at a moment, with nothing wrong about the picture. */
    static byte[] seen(SceneKind scene, String place, Shot shot, Spot middle, LocalDateTime now) {
        String occasion = now.toString();
        Spot spot = spot(middle, place, shot + occasion, null);
        return CameraData.in(PlacePicture.jpeg(scene, place, shot, occasion), moment(null, now), spot);
    }

    private static LocalDateTime moment(DemoFlaw flaw, LocalDateTime now) {
        LocalDateTime taken = now.minusMinutes(MINUTES_ON_THE_SPOT);
        if (flaw == DemoFlaw.OLD) {
            return taken.minusDays(DAYS_OF_AN_OLD_PICTURE);
        }
        return flaw == DemoFlaw.AHEAD ? taken.plusHours(HOURS_AHEAD) : taken;
    }

    private static Spot spot(Spot middle, String place, String occasion, DemoFlaw flaw) {
        Spot spot = near(near(middle, place, BETWEEN_PLACES), place + occasion, ON_THE_SPOT);
        return flaw == DemoFlaw.ELSEWHERE ? spot.moved(SOMEWHERE_ELSE, 0) : spot;
    }

    private static Spot near(Spot spot, String name, double degrees) {
        Random random = new Random(name.hashCode());
        return spot.moved(degrees * (2 * random.nextDouble() - 1), degrees * (2 * random.nextDouble() - 1));
    }
}

package io.xiaohao.demo;

import io.xiaohao.demo.picture.Shot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures taken so far, the last of each story and kind, for whoever hands in another's as his own. */
final class DemoPictures {

    private final Map<String, byte[]> pictures = new HashMap<>();

    void keep(String story, Shot shot, byte[] jpeg) {
        pictures.put(key(story, shot), jpeg);
    }

    /**
     * The last picture of the story.
     *
     * @throws DemoFault where none was taken yet
     */
    byte[] of(String story, Shot shot) {
        return Optional.ofNullable(pictures.get(key(story, shot)))
                .orElseThrow(() -> new DemoFault("“%s”此时还没有%s的照片。".formatted(story, shot.label())));
    }

    private static String key(String story, Shot shot) {
        return shot + " " + story;
    }
}

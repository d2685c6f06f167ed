package io.xiaohao.browser;

import com.microsoft.playwright.options.FilePayload;
import io.xiaohao.demo.picture.PlacePicture;
import io.xiaohao.demo.picture.SceneKind;
import io.xiaohao.demo.picture.Shot;

/** Pictures of places as a phone takes them; each kind of place in each state is another picture. */
final class Photograph {

    private Photograph() {}

    /** Taken by the unit when it is done. */
    static FilePayload inOrder(SceneKind kind, String place) {
        return of(kind, place, Shot.AFTER);
    }

    /** Taken by the verifier who finds it wanting. */
    static FilePayload stillInDisorder(SceneKind kind, String place) {
        return of(kind, place, Shot.COMPLAINT);
    }

    private static FilePayload of(SceneKind kind, String place, Shot shot) {
        return new FilePayload(place + shot.label() + ".jpg", "image/jpeg", PlacePicture.jpeg(kind, place, shot, ""));
    }
}

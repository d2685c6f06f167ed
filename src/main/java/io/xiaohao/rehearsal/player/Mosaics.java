package io.xiaohao.rehearsal.player;

import java.time.LocalDateTime;
import java.util.Optional;

/** The photographer of a rehearsal: a mosaic where a task needs a picture, and none elsewhere. */
final class Mosaics implements Photographer {

    private final String programme;
    private long taken;

    Mosaics(String programme) {
        this.programme = programme;
    }

    @Override
    public boolean photographsEverything() {
        return false;
    }

    @Override
    public Optional<Picture> found(String category, String place, LocalDateTime at) {
        return Optional.empty();
    }

    @Override
    public Picture rectified(String issue, LocalDateTime at) {
        taken++;
        return new Picture(issue + ".png", GeneratedPicture.png("%s|%s|%s|%d".formatted(programme, issue, at, taken)));
    }

    @Override
    public Optional<Picture> checked(String issue, boolean inOrder, LocalDateTime at) {
        return Optional.empty();
    }
}

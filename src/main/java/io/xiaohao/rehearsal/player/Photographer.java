package io.xiaohao.rehearsal.player;

import java.time.LocalDateTime;
import java.util.Optional;

/** Takes the pictures that people hand in while they are played. */
public interface Photographer {

    /** Whether people hand in pictures even where none is asked for. */
    boolean photographsEverything();

    /** What is out of order, as somebody finds it; empty where nobody photographs that. */
    Optional<Picture> found(String category, String place, LocalDateTime at);

    /** What was done about the issue; no two pictures are alike. */
    Picture rectified(String issue, LocalDateTime at);

    /** What somebody sees who checks the issue on the spot; empty where nobody photographs that. */
    Optional<Picture> checked(String issue, boolean inOrder, LocalDateTime at);

    /**
     * A picture.
     *
     * @param name what its file is called
     * @param content the file
     */
    record Picture(String name, byte[] content) {}
}

package io.xiaohao.security.password;

import java.util.Collection;

/** Words that whoever guesses tries first, because everybody here knows them (ASVS 5, 6.2.11). */
@FunctionalInterface
public interface ContextWords {

    /** The words, in small letters. */
    Collection<String> words();
}

package io.xiaohao.issue;

import java.util.LinkedHashSet;
import java.util.Set;

/** Two characters side by side, as one number: the first in the upper 16 of 32 bits. */
final class CharacterPairs {

    private static final int BITS = 16;

    private CharacterPairs() {}

    /** Every pair of a text. */
    static Set<Long> of(String text) {
        Set<Long> pairs = new LinkedHashSet<>();
        for (int i = 1; i < text.length(); i++) {
            pairs.add(pair(text.charAt(i - 1), text.charAt(i)));
        }
        return pairs;
    }

    /** The least pair that begins with a character. */
    static long first(char character) {
        return pair(character, Character.MIN_VALUE);
    }

    /** The greatest pair that begins with a character. */
    static long last(char character) {
        return pair(character, Character.MAX_VALUE);
    }

    private static long pair(char first, char second) {
        return (long) first << BITS | second;
    }
}

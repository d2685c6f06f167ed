package io.xiaohao.bench;

import java.util.Random;

/**
 * Sentences that are made of words as unevenly as people's: of three hundred words of two characters the first stands in
 * nearly every other sentence, the last in one of sixty.
 */
final class BenchWords {

    private static final int WORDS = 300;
    private static final int IN_SENTENCE = 10;
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final int SECOND_CHARACTER = 0x6E00;

    private BenchWords() {}

    /** A word by its place, from 0 to 299. */
    static String word(int place) {
        return "" + (char) (FIRST_CHARACTER + 7 * place) + (char) (SECOND_CHARACTER + 11 * place);
    }

    /** The sentence of a number, always the same. */
    static String sentence(int number) {
        Random random = new Random(31L * number);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < IN_SENTENCE; i++) {
            double chance = random.nextDouble();
            sentence.append(word((int) (WORDS * chance * chance)));
        }
        return sentence.toString();
    }
}

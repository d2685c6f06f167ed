package io.xiaohao.journal;

/**
 * The end of a government's chain, kept apart from the lines and printed on every bulletin.
 *
 * @param seq number of the last sealed line; 0 where there is none yet
 * @param hash its hash; 64 zeros where there is none yet
 */
public record JournalHead(long seq, String hash) {

    /** The head of a chain without lines. */
    public static final JournalHead EMPTY = new JournalHead(0, "0".repeat(64));
}

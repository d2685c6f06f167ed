package io.xiaohao.programme;

/**
 * Something that is drawn for; a bean of each kind is found by itself, and its first secret is committed to in the
 * journal when the product starts, before anything can be drawn.
 */
public interface DrawPurpose {

    /** What is drawn, in Chinese, such as 回头看; part of the draw's seed. */
    String purpose();
}

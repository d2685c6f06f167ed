package io.xiaohao.privacy;

/** Tells which texts people may need the numbers of, so that they are kept, encrypted; all others are only masked. */
public interface PersonalNumberOwner {

    /** Whether there is something of this number at the government that a number in a text belongs to. */
    boolean owns(String government, String about);
}

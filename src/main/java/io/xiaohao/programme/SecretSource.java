package io.xiaohao.programme;

/** What the secrets of draws are made of; random bytes where no module supplies others. */
public interface SecretSource {

    /** Some bytes for the next draw of a purpose. */
    byte[] next(String programme, String purpose);
}

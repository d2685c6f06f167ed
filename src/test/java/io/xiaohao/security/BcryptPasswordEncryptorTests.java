package io.xiaohao.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BcryptPasswordEncryptorTests {

    private final BcryptPasswordEncryptor passwords = new BcryptPasswordEncryptor(4);

    @Test
    void acceptsTheRightPasswordOnly() {
        String hash = passwords.encrypt("销号-2021");

        assertThat(passwords.check("销号-2021", hash)).isTrue();
        assertThat(passwords.check("销号-2022", hash)).isFalse();
    }

    @Test
    void readsBeyondTheSeventyTwoBytesOfBcrypt() {
        String beginning = "x".repeat(100);

        assertThat(passwords.check(beginning + "b", passwords.encrypt(beginning + "a")))
                .isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.encrypt("demo")).isNotEqualTo(passwords.encrypt("demo"));
    }
}

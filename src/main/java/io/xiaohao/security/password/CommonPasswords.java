package io.xiaohao.security.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that leaks have shown to be common. It ships with the product: a government's network does not reach the
 * services that know them. One of them is not made better by digits and signs around it, nor by signs for letters.
 */
@Component
public class CommonPasswords {

    private static final String LIST = "security/common-passwords.txt";
    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common = read();

    /** Whether the password is common, or a common one dressed up. */
    public boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.chars().distinct().count() < FEWEST_DIFFERENT
                || common.contains(lower)
                || isWord(bare(lower))
                || isWord(bare(asLetters(lower)));
    }

    private boolean isWord(String word) {
        return word.length() >= SHORTEST_WORD && common.contains(word);
    }

    /** Without what is no letter at its ends; empty where a letter is missing or only part of it would be left. */
    private static String bare(String password) {
        return password.replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static String asLetters(String password) {
        String stripped = password.replaceAll("^[0-9!.#*_-]+|[0-9!.#*_-]+$", "");
        return stripped.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common passwords cannot be read.", unreadable);
        }
    }
}

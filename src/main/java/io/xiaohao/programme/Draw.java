package io.xiaohao.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A draw that nobody foresees and anybody can check: the names are ranked by SHA-256 of {@code seed|name}, and the first
 * ones are drawn. The seed is SHA-256 of {@code programme|period|purpose|names joined by line feeds|secret}. Hashes are
 * lower-case hex over UTF-8.
 *
 * @param seed the seed
 * @param from the names drawn from, sorted
 * @param drawn the names drawn, in the order of their rank
 */
public record Draw(String seed, List<String> from, List<String> drawn) {

    /** Lists are copied. */
    public Draw {
        from = List.copyOf(from);
        drawn = List.copyOf(drawn);
    }

    /**
     * Draws.
     *
     * @param programme the programme's code
     * @param period the period drawn for, such as {@code 2021-06}
     * @param purpose what is drawn, such as {@code recheck}
     * @param names the names to draw from; each counts once
     * @param secret random, its {@link #hash} journalled beforehand; empty in a rehearsal
     * @param count how many; all where there are fewer
     */
    public static Draw of(
            String programme, String period, String purpose, Collection<String> names, String secret, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
        List<String> sorted = names.stream().distinct().sorted().toList();
        String seed = hash(String.join("|", programme, period, purpose, String.join("\n", sorted), secret));
        List<String> drawn = sorted.stream()
                .map(name -> new Ranked(name, hash(seed + "|" + name)))
                .sorted(Comparator.comparing(Ranked::hash).thenComparing(Ranked::name))
                .limit(count)
                .map(Ranked::name)
                .toList();
        return new Draw(seed, sorted, drawn);
    }

    /** SHA-256 of a text in UTF-8, lower-case hex. */
    public static String hash(String text) {
        return Sha256.of(text);
    }

    private record Ranked(String name, String hash) {}
}

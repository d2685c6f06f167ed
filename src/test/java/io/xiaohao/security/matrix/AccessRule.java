package io.xiaohao.security.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of a table.
 *
 * @param route the method and the path as it is mapped
 * @param who the tables' words for those who may
 * @param answers what those who may are answered to the sample, as HTTP statuses
 * @param written what is sent: {@code ?query}, {@code form a=b}, {@code json {…}}, {@code file}, or nothing; after {@code
 *     @wenshan} where Wenshan's things are asked for, since Wencheng has none of that kind
 */
record AccessRule(String route, Set<String> who, Set<Integer> answers, String written) {

    private static final String WENSHAN = "@wenshan";
    private static final Map<String, String> SHORT = Map.of(
            "elsewhere",
            "elsewhere-headquarters elsewhere-auditors elsewhere-administrators elsewhere-unit",
            "everybody",
            "nobody signed-in",
            "signed-in",
            "government elsewhere",
            "roles",
            "headquarters supervision leaders discipline organization auditors",
            "concerned",
            "roles administrators unit heads",
            "government",
            "concerned security other-unit",
            "none",
            "");

    /** Reads a line: {@code route | who | answers | sample}. */
    static AccessRule of(String line) {
        List<String> cells = new ArrayList<>(
                Arrays.stream(line.split("\\|", 4)).map(String::strip).toList());
        while (cells.size() < 4) {
            cells.add("");
        }
        Set<Integer> answers = new TreeSet<>();
        Arrays.stream(cells.get(2).split(" "))
                .filter(status -> !status.isEmpty())
                .forEach(status -> answers.add(Integer.valueOf(status)));
        return new AccessRule(cells.get(0), words(cells.get(1)), answers, cells.get(3));
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    String path() {
        return route.substring(route.indexOf(' ') + 1);
    }

    boolean isOfWenshan() {
        return written.startsWith(WENSHAN);
    }

    /** What is sent. */
    String sample() {
        return isOfWenshan() ? written.substring(WENSHAN.length()).strip() : written;
    }

    boolean allows(Person person) {
        return who.contains(person.word());
    }

    private static Set<String> words(String written) {
        Set<String> words = new TreeSet<>();
        for (String word : written.split(" ")) {
            if (SHORT.containsKey(word)) {
                words.addAll(words(SHORT.get(word)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

package io.xiaohao.bench;

import java.util.List;

/**
 * The figures of the rounds of one thing.
 *
 * @param name whose they are
 * @param rounds in the order of the rounds
 */
record Figures(String name, List<Double> rounds) {

    Figures {
        rounds = List.copyOf(rounds);
    }

    /** The one in the middle. */
    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** From the least to the greatest, as a part of the median. */
    double spread() {
        double least = rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double greatest = rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return (greatest - least) / median();
    }

    /** These divided by others, round by round, so that what slowed a round down slowed both. */
    Figures dividedBy(Figures others) {
        List<Double> ratios = java.util.stream.IntStream.range(0, rounds.size())
                .mapToObj(round -> rounds.get(round) / others.rounds.get(round))
                .toList();
        return new Figures(name + " ÷ " + others.name, ratios);
    }
}

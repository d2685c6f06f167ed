package io.xiaohao.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures contenders beside each other: three rounds of each to warm up, then five rounds in which all take their
 * turn, in an order that moves on by one each round. The floor is measured in each round too: raw work on the same machine and
 * database that no change of the product makes faster or slower. Where it drifts, the run says nothing and is void.
 */
final class Bench {

    /** Rounds of each contender that a run does, warming up included. */
    static final int ROUNDS_IN_ALL = 8;

    private static final int WARMING_UP = 3;

    private final String name;
    private final Contender floor;
    private final List<Contender> contenders = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    /** A benchmark with its raw floor. */
    Bench(String name, Contender floor) {
        this.name = name;
        this.floor = floor;
    }

    /** Adds one to be measured. */
    Bench with(Contender contender) {
        contenders.add(contender);
        return this;
    }

    /** Adds what is to be reached. */
    Bench aiming(String contender, String beside, double atLeast) {
        goals.add(new Goal(contender, beside, atLeast));
        return this;
    }

    /** Adds a ratio that is told without being a goal. */
    Bench telling(String contender, String beside) {
        return aiming(contender, beside, 0);
    }

    /** Runs it. */
    BenchReport run() {
        List<Contender> all = new ArrayList<>(contenders);
        all.add(floor);
        for (int round = 0; round < WARMING_UP; round++) {
            all.forEach(Contender::measure);
        }
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        all.forEach(each -> rates.put(each.name(), new ArrayList<>()));
        for (int round = 0; round < ROUNDS_IN_ALL - WARMING_UP; round++) {
            for (Contender each : all) {
                rates.get(each.name()).add(each.measure());
            }
            Collections.rotate(all, 1);
        }
        List<Figures> figures = contenders.stream()
                .map(each -> new Figures(each.name(), rates.get(each.name())))
                .toList();
        return new BenchReport(name, figures, new Figures(floor.name(), rates.get(floor.name())), goals);
    }
}

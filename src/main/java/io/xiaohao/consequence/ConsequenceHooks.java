package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod.Kind;
import io.xiaohao.organization.Names;
import io.xiaohao.programme.DecisionTables;
import io.xiaohao.programme.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What follows from the published results of one object, by the table {@code consequence-hooks}. Computed from the results
 * as they stand now, so that a correction of an early quarter also changes what follows from later ones.
 */
@Component
class ConsequenceHooks {

    /** The questions put to the table, each for every graded result. */
    static final List<String> HOOKS = List.of("HONOUR", "BONUS", "LEADERSHIP", "PROMOTION", "VERTICAL");

    private static final String TABLE = "consequence-hooks";

    private final DecisionTables tables;
    private final ConsequenceKinds kinds;

    ConsequenceHooks(DecisionTables tables, ConsequenceKinds kinds) {
        this.tables = tables;
        this.kinds = kinds;
    }

    /** In the order in which the results were heard; the same money or honour is not touched twice for one time. */
    List<DueConsequence> of(String programme, AffectedObject object, List<ResultLine> results) {
        Map<String, List<ResultLine>> groups = new LinkedHashMap<>();
        results.stream().filter(line -> line.grade() != null).forEach(line -> groups.computeIfAbsent(
                        line.group(), group -> new ArrayList<>())
                .add(line));
        Set<Touched> touched = new HashSet<>();
        return groups.values().stream()
                .flatMap(lines -> ofGroup(programme, object, lines).stream())
                .sorted(Comparator.comparing(due -> due.result().heardAt()))
                .filter(due -> due.kind().term() == Term.UNTIL_RECOVERED
                        || touched.add(new Touched(due.kind().code(), due.span())))
                .toList();
    }

    private List<DueConsequence> ofGroup(String programme, AffectedObject object, List<ResultLine> lines) {
        List<ResultLine> inOrder =
                lines.stream().sorted(Comparator.comparing(ResultLine::period)).toList();
        Map<Kind, Integer> badInARow = new EnumMap<>(Kind.class);
        Map<String, DueConsequence> waiting = new LinkedHashMap<>();
        List<DueConsequence> all = new ArrayList<>();
        for (ResultLine line : inOrder) {
            int run = line.isBad() ? badInARow.getOrDefault(line.period().kind(), 0) + 1 : 0;
            badInARow.put(line.period().kind(), run);
            if (!line.isBad()) {
                waiting.values().forEach(due -> all.add(due.recovered(line)));
                waiting.clear();
            }
            for (DueConsequence due : ofLine(programme, object, line, run)) {
                if (due.kind().term() != Term.UNTIL_RECOVERED) {
                    all.add(due);
                } else {
                    waiting.putIfAbsent(due.kind().code(), due);
                }
            }
        }
        all.addAll(waiting.values());
        return all;
    }

    private List<DueConsequence> ofLine(String programme, AffectedObject object, ResultLine line, int run) {
        return HOOKS.stream()
                .flatMap(hook -> ofHook(programme, object, line, run, hook))
                .toList();
    }

    private Stream<DueConsequence> ofHook(
            String programme, AffectedObject object, ResultLine line, int run, String hook) {
        Map<String, Object> row = tables.decide(
                programme,
                TABLE,
                Map.of(
                        "hook", hook,
                        "period", line.period().kind().name(),
                        "grade", line.grade().name(),
                        "badInARow", run,
                        "titleHolder", object.holdsTitleOn(line.period().lastDay()),
                        "vertical", object.isVerticalOn(line.period().lastDay())));
        if (row.get("kinds") == null) {
            return Stream.empty();
        }
        Origin origin = Origin.named(String.valueOf(row.get("origin"))).orElse(Origin.SYSTEM);
        LocalDate published = line.heardAt().toLocalDate();
        String ground = run > 1 ? line.words() + "，连续%d次为差".formatted(run) : line.words();
        return Names.split(row.get("kinds").toString()).stream().map(code -> {
            ConsequenceKind kind = kinds.kind(programme, code);
            Span span = kind.term().of(line.period(), published);
            return new DueConsequence(kind, origin, line, span, ground, null);
        });
    }

    private record Touched(String kind, Span span) {}
}

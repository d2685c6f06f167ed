package io.xiaohao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rechecks of the hundred days' scenario: on the first working day of each month those are drawn that were closed ten
 * working days before and not drawn since; all that is grave or on a superior's list, a fifth of the others.
 *
 * @param drawn minute and subject of each draw
 * @param rechecked minute and number of each recheck, at 10:00 of the next day, which is a working day every time
 */
record RechecksByHand(List<String> drawn, List<String> rechecked) {

    /** Closed ten working days before the draw and not drawn before: what is neither grave nor on a superior's list. */
    private static final Map<String, List<String>> NEW_TO_DRAW = new TreeMap<>(Map.of(
            "2021-07-01", List.of("F1", "W-1", "Y-1"),
            "2021-08-02", List.of("Q-2"),
            "2021-09-01", List.of("W-3"),
            "2021-10-08", List.of(),
            "2021-11-01", List.of("N-2", "Q-4"),
            "2021-12-01", List.of()));

    /** The others, all of them drawn; M-1 again, as it was closed again. */
    private static final Map<String, List<String>> DRAWN_ALWAYS = Map.of(
            "2021-08-02", List.of("F-1", "M-1", "Q-1", "X-2", "X-2-1", "X-2-2"),
            "2021-09-01", List.of("M-1", "Q-3"),
            "2021-10-08", List.of("F-2"),
            "2021-12-01", List.of("M-2", "Y-3"));

    /** Works them out, draw by draw, and looks whether each draw of the journal is what it has to be. */
    static RechecksByHand of(PlayedJournal journal) {
        RechecksByHand rounds = new RechecksByHand(new ArrayList<>(), new ArrayList<>());
        Set<String> others = new TreeSet<>();
        NEW_TO_DRAW.forEach((day, closed) -> {
            others.addAll(closed);
            // never more than five: one of them
            List<String> chosen = rounds.draw(journal, day, "一般问题", others, 1);
            others.removeAll(chosen);
            List<String> always = DRAWN_ALWAYS.getOrDefault(day, List.of());
            if (!always.isEmpty()) {
                rounds.draw(journal, day, "重点问题", always, always.size());
            }
        });
        return rounds;
    }

    private List<String> draw(PlayedJournal journal, String day, String group, Collection<String> from, int count) {
        String subject = day.substring(0, 7) + "/" + group;
        List<String> chosen = checked(journal, subject, from, count);
        drawn.add(day + "T09:00 " + subject);
        String next = LocalDate.parse(day).plusDays(1) + "T10:00 ";
        chosen.forEach(number -> rechecked.add(next + number));
        return chosen;
    }

    /** The numbers drawn. */
    private static List<String> checked(PlayedJournal journal, String subject, Collection<String> from, int count) {
        JsonNode data = journal.only("recheck.drawn", subject).path("data");
        List<String> names = from.stream()
                .map(name -> name.equals(PlayedJournal.FOUND) ? journal.found() : name)
                .toList();
        String seed = DrawByHand.seed(
                "wenshan-2021",
                data.path("period").asText(),
                data.path("purpose").asText(),
                names);
        List<String> drawn = DrawByHand.drawn(seed, names, count).stream()
                .map(name -> name.equals(journal.found()) ? PlayedJournal.FOUND : name)
                .toList();
        assertThat(data.path("seed").asText()).as(subject).isEqualTo(seed);
        assertThat(PlayedJournal.texts(data.path("from"))).as(subject).containsExactlyInAnyOrderElementsOf(from);
        assertThat(PlayedJournal.texts(data.path("drawn"))).as(subject).isEqualTo(drawn);
        return drawn;
    }
}

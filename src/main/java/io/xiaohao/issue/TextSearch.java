package io.xiaohao.issue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the issues whose text has a word, where these are few: those of the parts that have each pair of the word's
 * characters, read once more to see whether they stand side by side, and those of no part yet, which are read through.
 */
@Component
class TextSearch {

    /** Of what more may have, the ledger is walked until a page is full. */
    static final int FEW = 10_000;

    private static final int CHUNK = 1024;

    private static final String HAS_WORD = " content like :word escape '!'";
    private static final String NOT_NOTED = "select issue_id from issue_text where programme = :programme and part = 0"
            + " and" + HAS_WORD + " limit :most";
    private static final String NOTED = "select issue_id from issue_text where issue_id in (:ids) and" + HAS_WORD;
    private static final String WITH_PAIRS =
            "select part, pair, positions from issue_text_pair" + " where programme = :programme and pair in (:pairs)";
    private static final String WITH_CHARACTER = "select part, 0, positions from issue_text_pair"
            + " where programme = :programme and pair >= :first and pair <= :last";
    private static final String IDS =
            "select issue_ids from issue_text_part where programme = :programme and part = :part";

    private final JdbcClient database;
    /** The ids of each part that was asked for; a part does not change. */
    private final Map<Part, long[]> parts = new ConcurrentHashMap<>();

    TextSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * The ids of a programme's issues with the word, in no order; empty where they may be more than {@link #FEW}. What is
     * being noted meanwhile is found once: the texts of no part are read first.
     */
    Optional<List<Long>> few(String programme, String text) {
        String word = IssueText.folded(text.strip());
        List<Long> found = new ArrayList<>(database.sql(NOT_NOTED)
                .param("programme", programme)
                .param("word", pattern(text))
                .param("most", FEW + 1)
                .query(Long.class)
                .list());
        Optional<List<Long>> candidates = found.size() > FEW ? Optional.empty() : candidates(programme, word);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Long> all = candidates.get();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(database.sql(NOTED)
                    .param("ids", IdList.of(all.subList(from, Math.min(all.size(), from + CHUNK))))
                    .param("word", pattern(text))
                    .query(Long.class)
                    .list());
        }
        return Optional.of(found.stream().distinct().toList());
    }

    /** What a text with the word is like; {@code !} escapes. */
    static String pattern(String text) {
        String literal = IssueText.folded(text.strip())
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private Optional<List<Long>> candidates(String programme, String word) {
        Map<Integer, BitSet> positions = positions(programme, word);
        int number = positions.values().stream().mapToInt(BitSet::cardinality).sum();
        if (number > FEW) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>(number);
        positions.forEach((part, at) -> {
            long[] all = at.isEmpty() ? new long[0] : ids(programme, part);
            at.stream().forEach(position -> ids.add(all[position]));
        });
        return Optional.of(ids);
    }

    /** Of each part, where in it all pairs of the word are, or a word of one character is the first of a pair. */
    private Map<Integer, BitSet> positions(String programme, String word) {
        if (word.length() == 1) {
            char character = word.charAt(0);
            return noted(database.sql(WITH_CHARACTER)
                            .param("programme", programme)
                            .param("first", CharacterPairs.first(character))
                            .param("last", CharacterPairs.last(character)))
                    .getOrDefault(0L, Map.of());
        }
        Set<Long> pairs = CharacterPairs.of(word);
        Map<Long, Map<Integer, BitSet>> noted = noted(
                database.sql(WITH_PAIRS).param("programme", programme).param("pairs", IdList.of(List.copyOf(pairs))));
        return pairs.stream()
                .map(pair -> noted.getOrDefault(pair, Map.of()))
                .reduce(TextSearch::common)
                .orElse(Map.of());
    }

    private static Map<Long, Map<Integer, BitSet>> noted(StatementSpec statement) {
        Map<Long, Map<Integer, BitSet>> noted = new HashMap<>();
        statement.query(row -> {
            noted.computeIfAbsent(row.getLong(2), first -> new HashMap<>())
                    .computeIfAbsent(row.getInt(1), first -> new BitSet())
                    .or(PartPositions.read(row.getBytes(3)));
        });
        return noted;
    }

    private static Map<Integer, BitSet> common(Map<Integer, BitSet> some, Map<Integer, BitSet> others) {
        Map<Integer, BitSet> common = new HashMap<>();
        some.forEach((part, positions) -> {
            if (others.containsKey(part)) {
                BitSet both = (BitSet) positions.clone();
                both.and(others.get(part));
                common.put(part, both);
            }
        });
        return common;
    }

    private long[] ids(String programme, int part) {
        return parts.computeIfAbsent(
                new Part(programme, part),
                asked -> PartPositions.idsOf(database.sql(IDS)
                        .param("programme", programme)
                        .param("part", part)
                        .query(byte[].class)
                        .single()));
    }

    private record Part(String programme, int number) {}
}

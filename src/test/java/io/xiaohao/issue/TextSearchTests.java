package io.xiaohao.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.issue.process.LoopFixture;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words are found by the notes of pairs as by reading every text, noted or not. */
@XiaohaoTest
class TextSearchTests {

    private static final String PROGRAMME = "wencheng-2015";
    private static final int SMALL_PART = 8;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TextSearch search;

    @Autowired
    private TextParts parts;

    @Autowired
    private TextRepair repair;

    @Autowired
    private IssueLedger ledger;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private LoopFixture loop;

    @BeforeEach
    void begin() {
        loop = new LoopFixture(beans);
        loop.at("2015-05-04T10:00");
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void wordsAreFoundAsByReadingEveryTextWhetherNotedOrNot() {
        registerSome(SMALL_PART);
        assertAllWordsAreFound();
        assertThat(parts.note(SMALL_PART)).as("parts").isPositive();
        registerSome(3);
        assertAllWordsAreFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"旱溪北岸", "旱", "溪北", "FULL-7", "full", "１２", "12", "100%", "100!", "a_b", "100%满"})
    void aWordIsFoundBeforeAndAfterItIsNoted(String word) {
        String number =
                loop.register("description", "旱溪北岸 Full-７ １２号 100%满 a_b 100!").number();
        assertThat(numbers(word)).contains(number);
        noteAll();
        assertThat(numbers(word)).contains(number);
        assertThat(ledger.count(query(word))).isEqualTo(numbers(word).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"旱岸", "溪旱", "1 0", "100_", "a%b", "岸旱溪北"})
    void whatHasThePairsOfAWordButNotTheWordIsNotFound(String word) {
        String number = loop.register("description", "旱溪北岸旱溪 100%满 a_b").number();
        assertThat(numbers(word)).doesNotContain(number);
        noteAll();
        assertThat(numbers(word)).doesNotContain(number);
    }

    @Test
    void noWordIsFoundAcrossTwoFields() {
        String number = loop.register("description", "甲乙丙", "place", "丁戊己").number();
        assertThat(numbers("丙丁")).doesNotContain(number);
        assertThat(numbers("丁戊")).contains(number);
    }

    @Test
    void twoWhoNoteAtOnceNoteEachTextOnce() throws Exception {
        registerSome(2 * SMALL_PART);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(two.submit(() -> parts.note(SMALL_PART)));
        }
        for (Future<Integer> each : both) {
            each.get();
        }
        two.shutdown();
        List<Long> noted = new ArrayList<>();
        jdbc.sql("select issue_ids from issue_text_part where programme = :programme")
                .param("programme", PROGRAMME)
                .query(byte[].class)
                .list()
                .forEach(
                        ids -> java.util.Arrays.stream(PartPositions.idsOf(ids)).forEach(noted::add));
        assertThat(noted).doesNotHaveDuplicates().hasSize(notedTexts());
        assertAllWordsAreFound();
    }

    @Test
    void anIssueWithoutATextGetsOneAtTheNextStart() {
        String number = loop.register("description", "鼋头渚边").number();
        jdbc.sql("delete from issue_text where content like '%鼋头渚%'").update();
        assertThat(numbers("鼋头渚")).isEmpty();
        assertThat(repair.repair()).isOne();
        assertThat(numbers("鼋头渚")).containsExactly(number);
        assertThat(repair.repair()).isZero();
    }

    private void registerSome(int number) {
        for (int i = 0; i < number; i++) {
            loop.register("description", "沿街" + i + "号商户占道经营，第" + i * i + "次", "place", i % 3 + "组");
        }
    }

    private void noteAll() {
        parts.note(2 * SMALL_PART);
        parts.note(1);
    }

    /** Some pieces of texts that there are, and some that there are not. Other tests take issues away, nothing else does. */
    private void assertAllWordsAreFound() {
        List<String[]> texts = texts();
        Set<Long> issues = texts.stream().map(text -> Long.valueOf(text[0])).collect(Collectors.toSet());
        Random random = new Random(7);
        Set<String> words = new TreeSet<>(Set.of("渠", "无此词", "街沿", "B-", "%", "_"));
        for (int i = 0; i < 60; i++) {
            String text = texts.get(random.nextInt(texts.size()))[1];
            int from = random.nextInt(text.length());
            int until = Math.min(text.length(), from + 1 + random.nextInt(5));
            words.add(text.substring(from, until));
        }
        words.removeIf(String::isBlank);
        for (String word : words) {
            Set<Long> expected = texts.stream()
                    .filter(text -> text[2].contains(IssueText.folded(word.strip())))
                    .map(text -> Long.valueOf(text[0]))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Long> found = new TreeSet<>(search.few(PROGRAMME, word).orElseThrow());
            found.retainAll(issues);
            assertThat(found).as(word).isEqualTo(expected);
        }
    }

    /** Id, description and all that is searched, as the issues themselves have it. */
    private List<String[]> texts() {
        return Objects.requireNonNull(transactions.execute(status -> entityManager
                .createQuery("select i from Issue i where i.programme = :programme", Issue.class)
                .setParameter("programme", PROGRAMME)
                .getResultList()
                .stream()
                .map(issue -> new String[] {
                    String.valueOf(issue.id()),
                    issue.finding().description(),
                    Stream.of(
                                    issue.number(),
                                    issue.finding().description(),
                                    issue.finding().place(),
                                    issue.finding().category())
                            .filter(Objects::nonNull)
                            .map(IssueText::folded)
                            .collect(Collectors.joining("\n"))
                })
                .toList()));
    }

    private int notedTexts() {
        return jdbc.sql("select count(*) from issue_text where programme = :programme and part > 0")
                .param("programme", PROGRAMME)
                .query(Integer.class)
                .single();
    }

    private List<String> numbers(String word) {
        return ledger.page(query(word), 0, 10_000).stream()
                .map(IssueView::number)
                .toList();
    }

    private static LedgerQuery query(String word) {
        return new LedgerQuery(PROGRAMME, Set.of(), Set.of(), null, null, null, word, null, null);
    }
}

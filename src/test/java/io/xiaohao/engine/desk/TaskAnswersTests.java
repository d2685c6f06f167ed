package io.xiaohao.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskAnswersTests {

    private final TaskAnswers answers = new TaskAnswers(new ObjectMapper());

    @Test
    void scalarsStayWhatTheyAre() {
        Map<String, Object> given = Map.of("measures", "清运完毕", "passed", true, "count", 3, "large", 4_000_000_000L);

        assertThat(answers.variables(given)).isEqualTo(given);
    }

    @Test
    void otherNumbersBecomeWhatTheEngineHolds() {
        assertThat(answers.variables(Map.of("points", new BigDecimal("745.50"), "count", BigInteger.TEN)))
                .isEqualTo(Map.of("points", 745.5, "count", 10L));
    }

    @Test
    void listsAndObjectsBecomeTheirJson() {
        assertThat(answers.variables(Map.of("parts", List.of(Map.of("unit", "住建局")))))
                .containsEntry("parts", "[{\"unit\":\"住建局\"}]");
    }

    @Test
    void whatIsNotGivenIsLeftOut() {
        assertThat(answers.variables(Collections.singletonMap("remark", null))).isEmpty();
    }

    @Test
    void aTextOfFourThousandCharactersIsTaken() {
        assertThat(answers.variables(Map.of("measures", "整".repeat(4000)))).containsKey("measures");
    }

    @Test
    void aLongerTextIsRefusedByItsLabel() {
        assertRefused(Map.of("measures", "整".repeat(4001)), Refusal.Reason.INVALID, "整改措施");
    }

    @Test
    void aNumberBeyondMeasureIsRefused() {
        assertRefused(Map.of("points", BigInteger.TWO.pow(70)), Refusal.Reason.INVALID, "得分");
        assertRefused(Map.of("points", Double.POSITIVE_INFINITY), Refusal.Reason.INVALID, "得分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "programme"})
    void whatTheProcessReliesOnIsRefused(String name) {
        assertRefused(Map.of(name, "T-2"), Refusal.Reason.MALFORMED, "不能修改");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "${a}", "_x", "整改"})
    void whatIsNoNameIsRefused(String name) {
        assertRefused(Map.of(name, "x"), Refusal.Reason.MALFORMED, "不是可以填写的项目");
    }

    @Test
    void moreAnswersThanAnyFormHasAreRefused() {
        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 51).forEach(number -> many.put("a" + number, number));

        assertRefused(many, Refusal.Reason.MALFORMED, "最多");
    }

    private void assertRefused(Map<String, Object> given, Refusal.Reason reason, String words) {
        assertThatThrownBy(() -> answers.variables(given))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }
}

package io.xiaohao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was given on completing a task, read as the domain needs it. */
class AnswersTests {

    @Test
    void numbersAndYesOrNoAreTextToo() {
        Answers answers = new Answers(Map.of("points", new BigDecimal("95.00"), "held", true));

        assertThat(answers.text("points", "得分")).contains("95.00");
        assertThat(answers.yes("held", "是否举行")).isTrue();
    }

    /** The engine's interface takes values of any type; none of these is something a person wrote. */
    @ParameterizedTest
    @MethodSource("contents")
    void theContentOfAFileIsNoText(Object content) {
        Answers answers = new Answers(Map.of("minutes", content));

        assertThatThrownBy(() -> answers.text("minutes", "约谈纪要"))
                .isInstanceOf(Refusal.class)
                .hasMessage("“约谈纪要”只能填写文字，不能是文件。");
    }

    static Stream<Object> contents() {
        return Stream.of(new byte[] {1, 2}, new ByteArrayInputStream(new byte[] {1}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01", "1899-12-31", "3000-01-01", "2021-02-30"})
    void aDayThatNoDatabaseKeepsIsNone(String text) {
        assertThat(Answers.day(text)).isEmpty();
        assertThat(Answers.day("2021-06-01")).contains(LocalDate.of(2021, 6, 1));
    }
}

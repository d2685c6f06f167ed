package io.xiaohao.consequence.web;

import io.xiaohao.consequence.ConsequenceRegister;
import io.xiaohao.consequence.ConsequenceState;
import io.xiaohao.consequence.RegisterQuery;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a request looks for in the register, as far as the caller may see it. */
@Component
class ConsequenceQueries {

    private final ConsequenceRegister register;

    ConsequenceQueries(ConsequenceRegister register) {
        this.register = register;
    }

    RegisterQuery query(Programme programme, RegisterParameters asked) {
        return new RegisterQuery(
                programme.code(),
                text(asked.object()),
                year(text(asked.year())),
                text(asked.kind()),
                state(text(asked.state())),
                register.onlyUnits());
    }

    private static String year(String year) {
        if (year != null && !year.matches("\\d{4}")) {
            throw Refusal.malformed("year", "“%s”不是年份，应如2022。".formatted(year));
        }
        return year;
    }

    private static ConsequenceState state(String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ConsequenceState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed(
                        "state",
                        "没有状态“%s”，可选：%s。"
                                .formatted(
                                        name,
                                        Arrays.stream(ConsequenceState.values())
                                                .map(state -> state.name() + " " + state.label())
                                                .collect(Collectors.joining("、")))));
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

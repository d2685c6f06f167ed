package io.xiaohao.privacy;

import io.xiaohao.form.AnswerIntake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people write on a task, without the telephone and identity numbers in it. */
@Component
class MaskedAnswers implements AnswerIntake {

    /** Answers that name something by a number of ours. */
    private static final List<String> NAMES = List.of("Ids", "Numbers", "mergeInto", "Unit", "Units", "reference");

    private final PersonalNumbers numbers;
    private final List<PersonalNumberOwner> owners;

    MaskedAnswers(PersonalNumbers numbers, List<PersonalNumberOwner> owners) {
        this.numbers = numbers;
        this.owners = owners;
    }

    @Override
    public Map<String, Object> take(String government, String about, Map<String, Object> given) {
        Map<String, Object> taken = new LinkedHashMap<>(given);
        taken.replaceAll((name, value) ->
                value instanceof String text && isProse(name) ? masked(government, about, text) : value);
        return taken;
    }

    private String masked(String government, String about, String text) {
        boolean kept =
                !NumbersInText.in(text).isEmpty() && owners.stream().anyMatch(owner -> owner.owns(government, about));
        return kept ? numbers.keep(government, about, text) : PersonalNumbers.masked(text);
    }

    private static boolean isProse(String name) {
        return NAMES.stream().noneMatch(name::endsWith);
    }
}

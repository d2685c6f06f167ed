package io.xiaohao.consequence;

import io.xiaohao.programme.Programmes;
import org.springframework.stereotype.Component;

/** The rules of each programme's pack. */
@Component
class ConsequencePacks {

    private final Programmes programmes;

    ConsequencePacks(Programmes programmes) {
        this.programmes = programmes;
    }

    ConsequenceRules rules(String programme) {
        return ConsequenceRulesReader.rules(programmes.contents(programme));
    }
}

package io.xiaohao.programme;

import java.util.Map;

/** Asks the rules: a programme's own decision table before the one that every programme shares. */
public interface DecisionTables {

    /**
     * The outputs of the one rule that applies.
     *
     * @param programme the programme's code
     * @param decision the shared table's id, such as {@code issue-deadlines}
     * @param inputs the inputs by name: texts, numbers, booleans
     * @return output name → value; an empty cell has no entry
     * @throws io.xiaohao.refusal.Refusal (422) where no rule applies
     */
    Map<String, Object> decide(String programme, String decision, Map<String, Object> inputs);
}

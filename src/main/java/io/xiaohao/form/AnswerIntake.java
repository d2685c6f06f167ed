package io.xiaohao.form;

import java.util.Map;

/** Looks at what was given on a task before the domain does, and may change it. */
public interface AnswerIntake {

    /** The name under which the engine finds it. */
    String BEAN = "maskedAnswers";

    /**
     * The answers as the domain shall have them.
     *
     * @param about the business key of the task's process
     */
    Map<String, Object> take(String government, String about, Map<String, Object> given);
}

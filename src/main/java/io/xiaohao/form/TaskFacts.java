package io.xiaohao.form;

import java.util.Optional;
import java.util.Set;

/** Knows what the forms of some tasks show; a bean of each module with tasks of its own is found by itself. */
public interface TaskFacts {

    /** The keys of its tasks. */
    Set<String> tasks();

    /**
     * What the form of a task shows.
     *
     * @param subject the task, which the caller has been found to see
     */
    FactSheet sheet(TaskSubject subject);

    /** What a list of tasks shows of it in two lines; empty where the task's name says enough. */
    Optional<FactCard> card(TaskSubject subject);

    /**
     * A task.
     *
     * @param task its key
     * @param government the government (the engine's tenant)
     * @param programme the programme's code
     * @param about the business key of its process
     * @param executionId the engine's id of the place in the process where it stands
     */
    record TaskSubject(String task, String government, String programme, String about, String executionId) {}

    /**
     * A task in a list.
     *
     * @param heading what it is about
     * @param light GREEN, YELLOW, RED, SERIOUS or null
     * @param lightLabel the light in Chinese, or null
     * @param due by when, as it is to be read, or null
     * @param text what is to be known first
     */
    record FactCard(String heading, String light, String lightLabel, String due, String text) {}
}

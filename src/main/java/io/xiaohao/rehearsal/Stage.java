package io.xiaohao.rehearsal;

import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.scenario.About;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is played on: the programme, the moment, the open tasks, and the people. */
public interface Stage {

    /** The scenario's programme. */
    Programme programme();

    /** The virtual moment. */
    LocalDateTime now();

    /** The folder of the scenario's file, where relative paths start. */
    Path folder();

    /** The open tasks of a key about something, oldest first. */
    List<TaskInHand> openTasks(String key, About about);

    /** The keys of all open tasks about something, oldest first. */
    List<String> openTaskKeys(About about);

    /**
     * Completes a task as it would be in production, claimed first where nobody has it. The answers are complemented
     * with what the task needs and nobody named (evidence).
     *
     * @param account who does it, or null for an account that holds the task's group
     */
    void complete(TaskInHand task, String account, Map<String, Object> answers);

    /** Does something signed in as the account; refused where there is no such account. */
    <T> T as(String account, Supplier<T> action);

    /** Whether pictures are handed in even where none is asked for. */
    boolean photographsEverything();

    /** Makes a picture that no other is like, and stores it as uploaded by whoever is signed in; its evidence id. */
    String picture(String about);

    /** The same of what is found out of order; empty where findings are not photographed. */
    Optional<String> pictureOfFinding(String category, String place);

    /** The same of what a check on the spot shows; empty where checks are not photographed. */
    Optional<String> pictureOfCheck(String about, boolean inOrder);
}

package io.xiaohao.escalation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** The running processes of escalations, as the domain sees them; the engine stands behind it. */
public interface EscalationEngine {

    /** Starts the process of an escalation that was just proposed. */
    void start(Escalation escalation);

    /** Ends the waiting for a decision whose ground fell. */
    void groundFell(Escalation escalation);

    /** Offers the open decision to the commander, or whoever stands for him now. */
    void offerAgain(Escalation escalation);

    /** The open tasks of escalations that an account may take or has taken, oldest first. */
    List<OpenTask> openTasks(Set<String> governments, String account, Set<String> groups);

    /**
     * An open task.
     *
     * @param id the engine's id
     * @param key the task's key
     * @param name its name
     * @param escalation the escalation's number
     * @param due the end of the time for it, or null
     */
    record OpenTask(String id, String key, String name, long escalation, LocalDateTime due) {}

    /** Completes the open decision with what a leader decided on paper; the caller's right has been looked at. */
    void decideOnPaper(Escalation escalation, Verdict verdict);
}

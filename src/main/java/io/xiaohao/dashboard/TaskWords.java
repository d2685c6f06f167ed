package io.xiaohao.dashboard;

import java.util.Collection;
import java.util.Map;

/** Tells in a few words what a task is about; the engine knows. */
public interface TaskWords {

    /** By the task's id, of those that the caller sees; a task whose name and subject say enough is not in it. */
    Map<String, String> of(Collection<String> tasks);
}

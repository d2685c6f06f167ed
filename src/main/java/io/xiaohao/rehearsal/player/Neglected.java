package io.xiaohao.rehearsal.player;

import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.Neglect;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a scenario neglects, with the groups of the unit it names.
 *
 * @param neglect as the scenario says it
 * @param groups the groups of the unit of that name, empty where no unit bears it
 */
record Neglected(Neglect neglect, Set<String> groups) {

    /** Whether autopilot leaves the task alone on the day. */
    boolean covers(TaskInHand task, LocalDate day) {
        return neglect.isOn(day)
                && fits(neglect.task(), task.key())
                && fits(neglect.issue(), task.about())
                && fits(neglect.period(), task.period())
                && isOfObject(task);
    }

    /** About the object, or offered to the unit of that name. */
    private boolean isOfObject(TaskInHand task) {
        return fits(neglect.object(), task.object()) || task.groups().stream().anyMatch(groups::contains);
    }

    private static boolean fits(String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }
}

package io.xiaohao.engine.desk;

import io.xiaohao.dashboard.MorningRole;
import io.xiaohao.dashboard.WaitingTask;
import io.xiaohao.dashboard.WaitingTasks;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The caller's desk as the first page shows it. */
@Component
class DeskOfTheMorning implements WaitingTasks {

    private static final String PATH = "/tasks";
    private static final String UNIT = "unit-";
    private static final String SUPERVISION_OF_AREA = "supervision-";

    private final Caller caller;
    private final TaskDesk desk;

    DeskOfTheMorning(Caller caller, TaskDesk desk) {
        this.caller = caller;
        this.desk = desk;
    }

    @Override
    public Set<MorningRole> roles() {
        Set<MorningRole> roles = EnumSet.noneOf(MorningRole.class);
        if (caller.has(Role.LEADERS)) {
            roles.add(MorningRole.LEADER);
        }
        if (caller.has(Role.HEADQUARTERS)) {
            roles.add(MorningRole.HEADQUARTERS);
        }
        if (caller.has(Role.SUPERVISION) || isInGroupOf(SUPERVISION_OF_AREA)) {
            roles.add(MorningRole.SUPERVISION);
        }
        if (isInGroupOf(UNIT)) {
            roles.add(MorningRole.UNIT);
        }
        return roles;
    }

    @Override
    public Waiting in(String programme) {
        DeskPage page = desk.page(caller.account(), new DeskQuery(null, null, 0, DeskQuery.LARGEST_SIZE));
        List<WaitingTask> tasks = page.content().stream()
                .filter(task -> task.programme() == null || task.programme().equals(programme))
                .map(DeskOfTheMorning::waiting)
                .sorted(Comparator.comparing(WaitingTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(WaitingTask::since))
                .toList();
        return new Waiting(tasks, page.total() > page.content().size(), PATH);
    }

    private boolean isInGroupOf(String prefix) {
        return caller.groups().stream().anyMatch(group -> group.startsWith(prefix));
    }

    private static WaitingTask waiting(DeskTask task) {
        return new WaitingTask(
                task.id(), task.task(), task.name(), task.about(), PATH + "/" + task.id(), task.due(), task.created());
    }
}

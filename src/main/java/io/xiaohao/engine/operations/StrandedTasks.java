package io.xiaohao.engine.operations;

import io.xiaohao.engine.operations.StrandedTask.CandidateGroup;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.EngineSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of the caller's governments that nobody can take: claimed by an account that is gone, or unclaimed, with
 * no account and no member of a group who belongs to the government.
 */
@Component
public class StrandedTasks {

    /** As many as a page shows. */
    public static final int MOST_SHOWN = 100;

    private static final String MEMBERS = """
            select M.GROUP_ID_ from ACT_ID_MEMBERSHIP M
            where exists (select 1 from ACT_ID_TENANT_MEMBER T where T.TENANT_ID_ = :government and T.USER_ID_ = M.USER_ID_)
            or exists (select 1 from ACT_ID_TENANT_MEMBER T join ACT_ID_MEMBERSHIP O on O.GROUP_ID_ = T.GROUP_ID_
                where T.TENANT_ID_ = :government and O.USER_ID_ = M.USER_ID_)
            group by M.GROUP_ID_
            """;

    private static final String STRANDED = """
            select T.ID_, T.NAME_, P.NAME_ PROCESS_NAME_, P.KEY_ PROCESS_KEY_, T.PROC_INST_ID_, E.BUSINESS_KEY_, T.TENANT_ID_,
            T.ASSIGNEE_, T.CREATE_TIME_, T.DUE_DATE_
            from ACT_RU_TASK T
            left join ACT_RE_PROCDEF P on P.ID_ = T.PROC_DEF_ID_
            left join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
            where T.TENANT_ID_ = :government and T.SUSPENSION_STATE_ = 1 and (
                (T.ASSIGNEE_ is not null and not exists (select 1 from ACT_ID_USER U where U.ID_ = T.ASSIGNEE_))
                or (T.ASSIGNEE_ is null and not exists (
                    select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate' and (
                        L.GROUP_ID_ in (:staffed)
                        or exists (select 1 from ACT_ID_USER U where U.ID_ = L.USER_ID_)))))
            order by T.CREATE_TIME_, T.ID_ limit :most
            """;

    private static final String CANDIDATES = """
            select L.TASK_ID_, L.GROUP_ID_, L.USER_ID_, coalesce(G.NAME_, L.GROUP_ID_) NAME_
            from ACT_RU_IDENTITYLINK L left join ACT_ID_GROUP G on G.ID_ = L.GROUP_ID_
            where L.TYPE_ = 'candidate' and L.TASK_ID_ in (:tasks) order by L.GROUP_ID_, L.USER_ID_
            """;

    private final JdbcClient database;
    private final OperatorAccess access;
    private final TaskService tasks;
    private final EngineSession engine;
    private final Journal journal;

    StrandedTasks(
            JdbcClient database, OperatorAccess access, TaskService tasks, EngineSession engine, Journal journal) {
        this.database = database;
        this.access = access;
        this.tasks = tasks;
        this.engine = engine;
        this.journal = journal;
    }

    /** The tasks, the oldest of each government first, at most {@link #MOST_SHOWN}. */
    public List<StrandedTask> list() {
        List<StrandedTask> found = new ArrayList<>();
        for (String government : access.governments().stream().sorted().toList()) {
            found.addAll(of(government, MOST_SHOWN - found.size()));
        }
        return found;
    }

    /**
     * Takes a task out of the hands of an account that is gone, so that its candidates may claim it.
     *
     * @throws Refusal not found where there is no such task of the caller's governments; conflict where somebody can take it
     */
    @Transactional
    public void release(String taskId) {
        StrandedTask task = list().stream()
                .filter(each -> each.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> notStranded(taskId));
        if (task.cause() != StrandedTask.Cause.CLAIMED_BY_NOBODY) {
            throw Refusal.conflict("任务“%s”没有被签收，请按说明把人加入组。".formatted(task.name()));
        }
        engine.asSystem(() -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
        journal.record(DomainEvent.of("task.released", task.government(), null, task.about())
                .with("task", task.name())
                .with("account", task.assignee()));
    }

    private Refusal notStranded(String taskId) {
        Task task = engine.asSystem(() -> tasks.createTaskQuery()
                .taskId(taskId)
                .tenantIdIn(access.governments().toArray(String[]::new))
                .singleResult());
        return task == null
                ? Refusal.notFound("没有找到这项任务：它可能已经办结，请刷新页面。")
                : Refusal.conflict("任务“%s”有人能办，不能取消签收。".formatted(task.getName()));
    }

    private List<StrandedTask> of(String government, int most) {
        if (most <= 0) {
            return List.of();
        }
        List<StrandedTask> found = database.sql(STRANDED)
                .param("government", government)
                .param("staffed", staffedGroups(government))
                .param("most", most)
                .query(StrandedTasks::task)
                .list();
        return withCandidates(found);
    }

    private List<String> staffedGroups(String government) {
        List<String> groups = database.sql(MEMBERS)
                .param("government", government)
                .query(String.class)
                .list();
        return groups.isEmpty() ? List.of("") : groups;
    }

    private List<StrandedTask> withCandidates(Collection<StrandedTask> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, List<CandidateGroup>> groups = new HashMap<>();
        Map<String, List<String>> accounts = new HashMap<>();
        database.sql(CANDIDATES)
                .param("tasks", found.stream().map(StrandedTask::id).toList())
                .query(row -> {
                    String task = row.getString("TASK_ID_");
                    String group = row.getString("GROUP_ID_");
                    if (group == null) {
                        accounts.computeIfAbsent(task, each -> new ArrayList<>())
                                .add(row.getString("USER_ID_"));
                    } else {
                        groups.computeIfAbsent(task, each -> new ArrayList<>())
                                .add(new CandidateGroup(group, row.getString("NAME_")));
                    }
                });
        return found.stream()
                .map(task -> with(
                        task, groups.getOrDefault(task.id(), List.of()), accounts.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private static StrandedTask with(StrandedTask task, List<CandidateGroup> groups, List<String> accounts) {
        return new StrandedTask(
                task.id(),
                task.name(),
                task.process(),
                task.instance(),
                task.about(),
                task.government(),
                task.assignee(),
                groups,
                accounts,
                task.created(),
                task.due());
    }

    private static StrandedTask task(ResultSet row, int number) throws SQLException {
        boolean shown = !OperatorAccess.isConfidential(row.getString("PROCESS_KEY_"));
        return new StrandedTask(
                row.getString("ID_"),
                row.getString("NAME_"),
                row.getString("PROCESS_NAME_"),
                row.getString("PROC_INST_ID_"),
                shown ? row.getString("BUSINESS_KEY_") : null,
                row.getString("TENANT_ID_"),
                row.getString("ASSIGNEE_"),
                List.of(),
                List.of(),
                FailedJob.time(row.getTimestamp("CREATE_TIME_")),
                FailedJob.time(row.getTimestamp("DUE_DATE_")));
    }
}

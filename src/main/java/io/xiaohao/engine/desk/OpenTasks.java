package io.xiaohao.engine.desk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.xiaohao.security.AccountMembership;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads an account's open tasks straight from the engine's tables: the engine's own query joins rights, candidates and
 * definitions for every row, and would ask for the process and the groups of each task apart. Whoever has few tasks is
 * answered from these; whoever has many, from all tasks in the order of their creation, which ends early.
 */
@Component
class OpenTasks {

    private static final int FEW = 2000;
    private static final int LARGE_TOTAL = 20_000;
    /** After this a large number is counted anew, while whoever asked is told the one from before. */
    private static final Duration COUNTED_ANEW = Duration.ofSeconds(30);
    /** So old is the oldest that anybody is told. */
    private static final Duration LARGE_TOTAL_KEPT = Duration.ofMinutes(2);

    private static final String NO_GROUP = "";
    private static final DeskQuery EVERYTHING = new DeskQuery(null, null, 0, 1);

    private static final String CANDIDATES = """
            (select ID_ from ACT_RU_TASK where ASSIGNEE_ = :account limit :most)
            union all
            (select TASK_ID_ from ACT_RU_IDENTITYLINK
                where TYPE_ = 'candidate' and USER_ID_ = :account limit :most)
            union all
            (select TASK_ID_ from ACT_RU_IDENTITYLINK
                where TYPE_ = 'candidate' and GROUP_ID_ in (:groups) limit :most)
            """;

    // Left join and coalesce keep the databases from beginning with the processes, the government's or the unclaimed
    // tasks, which would make them sort every task there is before they find the first page.
    private static final String OPEN = """
            from ACT_RU_TASK T left join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_
            where coalesce(T.TENANT_ID_, '') in (:governments) and T.SUSPENSION_STATE_ = 1
            and coalesce(T.ASSIGNEE_, :account) = :account
            """;

    private static final String OF_FEW = " and T.ID_ in (:ids)";

    private static final String OF_MANY = """
             and (T.ASSIGNEE_ = :account or exists (
                select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate'
                and (L.USER_ID_ = :account or L.GROUP_ID_ in (:groups))))
            """;

    private static final String COLUMNS = """
            select T.ID_, T.TASK_DEF_KEY_, T.NAME_, T.PROC_INST_ID_, T.DUE_DATE_, T.CREATE_TIME_, T.ASSIGNEE_,
            P.BUSINESS_KEY_
            """;

    private static final String KINDS = "select T.TASK_DEF_KEY_, min(T.NAME_) NAME_, count(*) TASKS ";

    private static final String BY_KIND = " group by T.TASK_DEF_KEY_ order by T.TASK_DEF_KEY_";

    private static final String OLDEST_FIRST = " order by T.CREATE_TIME_, T.ID_ limit :size offset :offset";

    private final JdbcClient database;
    private final TaskDetails details;
    private final LoadingCache<Question, Long> largeTotals;
    private final LoadingCache<AccountMembership, List<DeskKind>> kindsOfMany;

    OpenTasks(JdbcClient database, TaskDetails details) {
        this.database = database;
        this.details = details;
        this.largeTotals = countedAnew().build(this::total);
        this.kindsOfMany = countedAnew().build(account -> kinds(OF_MANY, parameters(account, EVERYTHING)));
    }

    private static Caffeine<Object, Object> countedAnew() {
        return Caffeine.newBuilder()
                .refreshAfterWrite(COUNTED_ANEW)
                .expireAfterWrite(LARGE_TOTAL_KEPT)
                .maximumSize(1000);
    }

    /**
     * A page of what the account has claimed or may claim. A total above 20,000 may be two minutes old; the first who asks
     * is told that there are more than 20,000, and does not wait until they are counted.
     */
    DeskPage page(AccountMembership account, DeskQuery query) {
        if (account.governments().isEmpty()) {
            return new DeskPage(List.of(), query.page(), query.size(), 0);
        }
        Map<String, Object> parameters = parameters(account, query);
        boolean few = isOfFew(query, parameters);
        String open = OPEN + (few ? OF_FEW : OF_MANY) + filters(query);
        List<TaskRow> rows = database.sql(COLUMNS + open + OLDEST_FIRST)
                .params(parameters)
                .query(TaskRow::of)
                .list();
        boolean isLastPage = rows.size() < query.size() && (!rows.isEmpty() || query.page() == 0);
        long total = isLastPage
                ? query.offset() + rows.size()
                : few ? count(open, parameters, Integer.MAX_VALUE) : total(account, query);
        return new DeskPage(details.complete(rows), query.page(), query.size(), total);
    }

    /**
     * The kinds of what the account has claimed or may claim. Of more than 2,000 tasks they may be two minutes old, and the
     * first who asks is told none instead of waiting.
     */
    List<DeskKind> kinds(AccountMembership account) {
        if (account.governments().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(account, EVERYTHING);
        return isOfFew(EVERYTHING, parameters) ? kinds(OF_FEW, parameters) : kindsOfMany(account);
    }

    private List<DeskKind> kindsOfMany(AccountMembership account) {
        List<DeskKind> known = kindsOfMany.getIfPresent(account);
        if (known == null) {
            kindsOfMany.refresh(account);
        }
        return known == null ? List.of() : known;
    }

    private List<DeskKind> kinds(String which, Map<String, Object> parameters) {
        return database.sql(KINDS + OPEN + which + BY_KIND)
                .params(parameters)
                .query((row, number) ->
                        new DeskKind(row.getString("TASK_DEF_KEY_"), row.getString("NAME_"), row.getLong("TASKS")))
                .list();
    }

    private static Map<String, Object> parameters(AccountMembership account, DeskQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", account.account());
        parameters.put("groups", account.groups().isEmpty() ? Set.of(NO_GROUP) : account.groups());
        parameters.put("governments", account.governments());
        parameters.put("task", query.task());
        parameters.put("about", query.about());
        parameters.put("size", query.size());
        parameters.put("offset", query.offset());
        return parameters;
    }

    /** Finds the candidates and keeps them as a parameter where they are few; one process has few tasks anyway. */
    private boolean isOfFew(DeskQuery query, Map<String, Object> parameters) {
        if (query.about() != null) {
            return false;
        }
        parameters.put("most", FEW + 1);
        List<String> ids =
                database.sql(CANDIDATES).params(parameters).query(String.class).list();
        parameters.put("ids", ids.isEmpty() ? List.of("") : ids);
        return ids.size() <= FEW;
    }

    private static String filters(DeskQuery query) {
        return (query.task() == null ? "" : " and T.TASK_DEF_KEY_ = :task")
                + (query.about() == null ? "" : " and P.BUSINESS_KEY_ = :about");
    }

    private long total(AccountMembership account, DeskQuery query) {
        Question question = new Question(account, query.task(), query.about());
        Long known = largeTotals.getIfPresent(question);
        if (known != null) {
            return known;
        }
        long atLeast = count(open(question), parameters(question), LARGE_TOTAL + 1);
        if (atLeast > LARGE_TOTAL) {
            largeTotals.refresh(question);
        }
        return atLeast;
    }

    private long total(Question question) {
        return count(open(question), parameters(question), Integer.MAX_VALUE);
    }

    private static String open(Question question) {
        return OPEN + OF_MANY + filters(question.query());
    }

    private static Map<String, Object> parameters(Question question) {
        return parameters(question.account(), question.query());
    }

    private long count(String open, Map<String, Object> parameters, int atMost) {
        return database.sql("select count(*) from (select T.ID_ " + open + " limit :atMost) counted")
                .params(parameters)
                .param("atMost", atMost)
                .query(Long.class)
                .single();
    }

    private record Question(AccountMembership account, String task, String about) {

        DeskQuery query() {
            return new DeskQuery(task, about, 0, 1);
        }
    }
}

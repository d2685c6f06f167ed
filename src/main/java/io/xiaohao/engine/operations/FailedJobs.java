package io.xiaohao.engine.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs that failed in the caller's governments: those the engine has given up, and those it still tries itself. */
@Component
public class FailedJobs {

    /** As many as a page shows. */
    public static final int MOST_SHOWN = 100;

    /** As many as are tried again by one press. */
    static final int MOST_RETRIED = 5000;

    private static final String COLUMNS = """
            select J.ID_, J.TENANT_ID_, P.KEY_ PROCESS_KEY_, P.NAME_ PROCESS_NAME_, J.PROCESS_DEF_ID_,
            J.PROCESS_INSTANCE_ID_, E.BUSINESS_KEY_, V.TEXT_ PROGRAMME_, J.FAILED_ACT_ID_, D.ACT_ID_, D.JOB_TYPE_,
            J.EXCEPTION_MSG_, J.RETRIES_, I.INCIDENT_TIMESTAMP_, J.DUEDATE_
            """;

    // By the incident that each of them has, and not by the jobs themselves: every issue has some that only wait.
    private static final String GIVEN_UP = """
             from ACT_RU_INCIDENT I join ACT_RU_JOB J on J.ID_ = I.CONFIGURATION_
            """;

    private static final String TRIED_AGAIN = """
             from ACT_RU_JOB J left join ACT_RU_INCIDENT I on I.CONFIGURATION_ = J.ID_
            """;

    private static final String DETAILS = """
             left join ACT_RU_JOBDEF D on D.ID_ = J.JOB_DEF_ID_
            left join ACT_RE_PROCDEF P on P.ID_ = J.PROCESS_DEF_ID_
            left join ACT_RU_EXECUTION E on E.ID_ = J.PROCESS_INSTANCE_ID_
            left join ACT_RU_VARIABLE V on V.EXECUTION_ID_ = J.PROCESS_INSTANCE_ID_ and V.NAME_ = 'programme'
            """;

    private static final String OF_GIVEN_UP =
            " where I.INCIDENT_TYPE_ = 'failedJob' and J.RETRIES_ = 0 and coalesce(J.TENANT_ID_, '') in (:governments)";
    private static final String OF_TRIED_AGAIN = " where J.EXCEPTION_STACK_ID_ is not null and J.RETRIES_ > 0"
            + " and coalesce(J.TENANT_ID_, '') in (:governments)";
    private static final String IN_ORDER = " order by I.INCIDENT_TIMESTAMP_, J.ID_ limit :most";

    private final JdbcClient database;
    private final OperatorAccess access;

    FailedJobs(JdbcClient database, OperatorAccess access) {
        this.database = database;
        this.access = access;
    }

    /** How many the engine has given up. */
    public long givenUpCount() {
        return database.sql("select count(*)" + GIVEN_UP + OF_GIVEN_UP)
                .param("governments", access.governmentsOfJobs())
                .query(Long.class)
                .single();
    }

    /** Those that the engine has given up, the oldest first, at most {@link #MOST_SHOWN}. */
    public List<FailedJob> givenUp() {
        return jobs(
                GIVEN_UP + DETAILS + OF_GIVEN_UP + IN_ORDER,
                Map.of("governments", access.governmentsOfJobs(), "most", MOST_SHOWN));
    }

    /** Those that have failed and are tried again by the engine itself, at most {@link #MOST_SHOWN}. */
    public List<FailedJob> triedAgain() {
        return jobs(
                TRIED_AGAIN + DETAILS + OF_TRIED_AGAIN + IN_ORDER,
                Map.of("governments", access.governmentsOfJobs(), "most", MOST_SHOWN));
    }

    /** The ids of all that the engine has given up, at most {@link #MOST_RETRIED}. */
    List<String> idsGivenUp() {
        return database.sql("select J.ID_" + GIVEN_UP + OF_GIVEN_UP + IN_ORDER)
                .param("governments", access.governmentsOfJobs())
                .param("most", MOST_RETRIED)
                .query(String.class)
                .list();
    }

    /** Those of these ids that are the caller's to look after and given up still. */
    List<FailedJob> givenUp(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jobs(
                GIVEN_UP + DETAILS + OF_GIVEN_UP + " and J.ID_ in (:ids)",
                Map.of("governments", access.governmentsOfJobs(), "ids", ids));
    }

    private List<FailedJob> jobs(String which, Map<String, ?> parameters) {
        return database.sql(COLUMNS + which)
                .params(parameters)
                .query(FailedJob::of)
                .list();
    }
}

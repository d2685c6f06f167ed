package io.xiaohao.testing;

import io.xiaohao.issue.IssueAct;
import io.xiaohao.issue.IssueStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An issue as the domain keeps it, and what the engine must wait for on its behalf.
 *
 * @param government the tenant
 * @param number its number
 * @param status where it stands
 * @param request what the unit asks for, or null
 * @param awaitsSignOff whether a signature is awaited
 * @param awaitsParts whether it was divided and a part is open
 * @param overdueNoted whether the passing of its deadline was noted
 * @param seriousNoted whether its serious lateness was noted
 * @param told what was told of it in its history
 */
record IssueState(
        String government,
        String number,
        IssueStatus status,
        String request,
        boolean awaitsSignOff,
        boolean awaitsParts,
        boolean overdueNoted,
        boolean seriousNoted,
        Set<String> told) {

    private static final String ALL =
            "select i.government, i.number, i.status, i.request_kind, i.sign_off, i.overdue_noted, i.serious_noted, i.id,"
                    + " i.parts > 0 and exists (select 1 from issue p where p.government = i.government"
                    + " and p.whole_number = i.number and p.status <> 'CLOSED') as open_parts from issue i";

    static List<IssueState> all(JdbcClient jdbc) {
        Set<String> late = new HashSet<>();
        jdbc.sql("select issue_id, act from issue_record where act in ('DISPATCH_LATE', 'VERIFICATION_LATE')")
                .query(row -> {
                    late.add(row.getLong(1) + row.getString(2));
                });
        return jdbc.sql(ALL)
                .query((row, number) -> new IssueState(
                        row.getString("government"),
                        row.getString("number"),
                        IssueStatus.valueOf(row.getString("status")),
                        row.getString("request_kind"),
                        row.getString("sign_off") != null,
                        row.getBoolean("open_parts"),
                        row.getBoolean("overdue_noted"),
                        row.getBoolean("serious_noted"),
                        lateActs(late, row.getLong("id"))))
                .list();
    }

    private static Set<String> lateActs(Set<String> late, long issue) {
        Set<String> acts = new HashSet<>();
        for (IssueAct act : List.of(IssueAct.DISPATCH_LATE, IssueAct.VERIFICATION_LATE)) {
            if (late.contains(issue + act.name())) {
                acts.add(act.name());
            }
        }
        return acts;
    }

    /** What tells it from every other government's. */
    String subject() {
        return government + " " + number;
    }

    /** The tasks that must be open: one, or none while something else is waited for. */
    List<String> expectedTasks() {
        return switch (status) {
            case REGISTERED -> List.of("dispatch-issue");
            case RECTIFYING -> expectedInTurn();
            case SUBMITTED -> List.of("verify-rectification");
            case APPROVING -> List.of("approve-closure");
            case SHELVED, CLOSED, REJECTED, MERGED -> List.of();
        };
    }

    private List<String> expectedInTurn() {
        if (awaitsParts) {
            return List.of();
        }
        if (request != null) {
            return List.of("decide-" + request.toLowerCase(Locale.ROOT));
        }
        return List.of(awaitsSignOff ? "confirm-submission" : "rectify-issue");
    }

    /** Messages that must be waited for. */
    List<String> expectedMessages() {
        return status == IssueStatus.RECTIFYING && awaitsParts ? List.of("parts-closed") : List.of();
    }

    /** Timers that must be there: those of its state whose effect has not been noted yet. */
    Set<String> neededTimers() {
        Set<String> timers = new HashSet<>();
        switch (status) {
            case REGISTERED -> addUnless(told.contains("DISPATCH_LATE"), "dispatch-late-due", timers);
            case RECTIFYING -> {
                addUnless(overdueNoted, "overdue-due", timers);
                addUnless(seriousNoted, "serious-due", timers);
            }
            case SUBMITTED -> addUnless(told.contains("VERIFICATION_LATE"), "verification-late-due", timers);
            case SHELVED -> timers.add("await-review");
            case APPROVING, CLOSED, REJECTED, MERGED -> timers.clear();
        }
        return timers;
    }

    /** Timers that may be there: those of its state and of what is asked of headquarters. */
    Set<String> possibleTimers() {
        return switch (status) {
            case REGISTERED -> Set.of("dispatch-late-due");
            case RECTIFYING ->
                Set.of("remind-due", "overdue-due", "serious-due", "extension-late-due", "transfer-late-due");
            case SUBMITTED -> Set.of("verification-late-due");
            case SHELVED -> Set.of("await-review");
            case APPROVING, CLOSED, REJECTED, MERGED -> Set.of();
        };
    }

    private static void addUnless(boolean spent, String timer, Set<String> timers) {
        if (!spent) {
            timers.add(timer);
        }
    }
}

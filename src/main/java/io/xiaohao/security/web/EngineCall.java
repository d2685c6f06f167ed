package io.xiaohao.security.web;

import io.xiaohao.security.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may ask what of the engine through its web applications; what stands under none of these is closed to everybody. The
 * engine's own rights and the governments hold besides: this says only which calls reach it at all. An update of the engine
 * that brings new calls brings closed ones.
 */
enum EngineCall {
    /** What Tasklist and the profile ask in anybody's name. */
    PERSONAL_READING(
            everybody(),
            "GET",
            "task",
            "task/count",
            "task/ID",
            "task/ID/(comment|attachment|identity-links|variables|localVariables|form|form-variables)(/.*)?",
            "task/ID/(deployed-form|rendered-form)",
            "filter",
            "filter/(count|ID)",
            "filter/ID/(list|count|singleResult)",
            "process-definition(/count)?",
            "process-definition/(?!statistics)ID",
            "process-definition/(key/)?ID/(xml|diagram|startForm)",
            "history/user-operation(/count)?",
            "user(/count)?",
            "user/ID/profile",
            "group(/count)?",
            "identity/(groups|password-policy)",
            "authorization/check"),
    /** The same as questions with a body. */
    PERSONAL_QUESTION(
            everybody(),
            "POST",
            "task(/count)?",
            "filter/ID/(list|count|singleResult)",
            "group(/count)?",
            "identity/password-policy"),
    /** What people do with their tasks. */
    PERSONAL_WORK(everybody(), "POST", "task/ID/(claim|unclaim|complete|submit-form)"),
    /** One's own password; the engine asks for the old one. */
    PASSWORD(everybody(), "PUT", "user/ID/credentials"),
    /** What Cockpit shows of running and past processes. */
    OVERSEEING(
            overseers(),
            "GET",
            "task/report/candidate-group-count",
            "process-definition/.+",
            "process-instance(/.+)?",
            "execution(/.+)?",
            "variable-instance(/.+)?",
            "incident(/.+)?",
            "job(/.+)?",
            "job-definition(/.+)?",
            "event-subscription(/count)?",
            "external-task(/.+)?",
            "batch(/.+)?",
            "deployment(/count)?",
            "deployment/(?!registered)ID(/resources(/.+)?)?",
            "decision-definition(/.+)?",
            "decision-requirements-definition(/.+)?",
            "case-definition(/count)?",
            "history/(process-instance|activity-instance|task|variable-instance|detail|incident|job-log)(/.+)?",
            "history/(external-task-log|decision-instance|identity-link-log)(/.+)?",
            "history/batch(/count|/(?!cleanable-)ID)?",
            "history/process-definition/ID/statistics",
            "history/decision-requirements-definition/ID/statistics"),
    /** The same as questions with a body. */
    OVERSEEING_QUESTION(
            overseers(),
            "POST",
            "(process-instance|execution|variable-instance|job|job-definition|external-task)(/count)?",
            "history/(process-instance|activity-instance|task|variable-instance|job-log|external-task-log)(/count)?",
            "history/detail"),
    /** What failed for good is tried again; nothing else of a process is changed by hand. */
    RETRYING(administrators(), "PUT", "job/ID/retries"),
    /** The page about the engine itself: which version runs on what. */
    DIAGNOSING(administrators(), "GET", "telemetry/data"),
    /** Accounts and what they belong to; which of the two may do what of it {@link EngineAccountRules} says. */
    ACCOUNTS_READING(accountKeepers(), "GET", "tenant(/count|/ID)?", "group/ID"),
    /** A new account. */
    ACCOUNTS_CREATING(administrators(), "POST", "user/create"),
    /** One that is locked. */
    ACCOUNTS_UNLOCKING(accountKeepers(), "POST", "user/ID/unlock"),
    /** What accounts are called and belong to. */
    ACCOUNTS_CHANGING(accountKeepers(), "PUT", "user/ID/profile", "(group/ID/members|tenant/ID/user-members)/ID"),
    /** What no longer holds. */
    ACCOUNTS_REMOVING(accountKeepers(), "DELETE", "(group/ID/members|tenant/ID/user-members)/ID"),
    /** Who has left. */
    ACCOUNTS_DELETING(administrators(), "DELETE", "user/ID");

    private final Set<Role> roles;
    private final String method;
    private final Predicate<String> calls;

    EngineCall(Set<Role> roles, String method, String... calls) {
        this.roles = roles;
        this.method = method;
        this.calls = Pattern.compile(
                        Arrays.stream(calls).map(EngineCall::pattern).collect(Collectors.joining("|")))
                .asMatchPredicate();
    }

    /** Whether anybody may ask this. */
    static boolean isOpen(String method, String call) {
        return Arrays.stream(values()).anyMatch(open -> open.covers(method, call));
    }

    /**
     * Whether somebody in these roles may ask this; somebody in none may ask what everybody may. An auditor works on nothing,
     * whatever else he belongs to.
     */
    static boolean isOpenTo(Predicate<Role> has, String method, String call) {
        return Arrays.stream(values())
                .filter(open -> open.roles.isEmpty() || open.roles.stream().anyMatch(has))
                .filter(open -> open != PERSONAL_WORK || !has.test(Role.AUDITORS))
                .anyMatch(open -> open.covers(method, call));
    }

    private boolean covers(String asked, String call) {
        String verb = asked.toUpperCase(Locale.ROOT);
        return method.equals(verb.equals("HEAD") ? "GET" : verb) && calls.test(call);
    }

    private static String pattern(String call) {
        return "(?:" + call.replace("ID", "[^/]+") + ")";
    }

    private static Set<Role> everybody() {
        return Set.of();
    }

    private static Set<Role> overseers() {
        return Set.of(Role.AUDITORS, Role.ADMINISTRATORS);
    }

    private static Set<Role> accountKeepers() {
        return Set.of(Role.ADMINISTRATORS, Role.SECURITY_ADMINISTRATORS);
    }

    private static Set<Role> administrators() {
        return Set.of(Role.ADMINISTRATORS);
    }
}

package io.xiaohao.security;

import io.xiaohao.issue.IssueAccess;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees and adds what on the issue list: roles see their government's whole ledger, units their own issues. */
@Component
class LedgerAccess implements IssueAccess {

    /** All roles but that of the security administrator, whose business accounts are and nothing else. */
    private static final Role[] OVERSEERS = Arrays.stream(Role.values())
            .filter(role -> role != Role.SECURITY_ADMINISTRATORS)
            .toArray(Role[]::new);

    private static final String UNIT = "unit-";
    private static final String SUPERVISION = "supervision-";
    private static final String HEADS = "-heads";

    private final Caller caller;

    LedgerAccess(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String account() {
        return caller.account();
    }

    @Override
    public void requireGovernment(String government) {
        caller.requireGovernment(government);
    }

    @Override
    public void requireRegistrar() {
        caller.requireAny(Role.HEADQUARTERS, Role.SUPERVISION);
    }

    @Override
    public boolean isRegistrar() {
        return caller.hasAny(Role.HEADQUARTERS, Role.SUPERVISION);
    }

    @Override
    public boolean dispatches() {
        return caller.has(Role.HEADQUARTERS);
    }

    @Override
    public boolean seesWholeLedger() {
        // Who supervises one area only has no role, but its group's tasks, which are about issues.
        return caller.hasAny(OVERSEERS) || caller.groups().stream().anyMatch(group -> group.startsWith(SUPERVISION));
    }

    @Override
    public Set<String> units() {
        return caller.groups().stream()
                .filter(group -> group.startsWith(UNIT))
                .map(group -> group.substring(UNIT.length()))
                .map(unit -> unit.endsWith(HEADS) ? unit.substring(0, unit.length() - HEADS.length()) : unit)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> governments() {
        return caller.governments();
    }
}

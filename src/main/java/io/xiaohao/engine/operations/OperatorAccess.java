package io.xiaohao.engine.operations;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.security.Caller;
import io.xiaohao.security.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever runs the product for some governments, and for which: an administrator looks after those that his account
 * belongs to, and the one who belongs to all of them after what is no government's as well.
 */
@Component
public class OperatorAccess {

    /** Stands for jobs of the engine itself, which belong to no government. */
    static final String ENGINE_ITSELF = "";

    /** Their business is told to those who decide and interview only, not to those who run the engine. */
    private static final Set<String> CONFIDENTIAL = Set.of("escalation");

    private final Caller caller;
    private final Programmes programmes;

    OperatorAccess(Caller caller, Programmes programmes) {
        this.caller = caller;
        this.programmes = programmes;
    }

    /** Whether the caller is an administrator. */
    public boolean isOperator() {
        return caller.has(Role.ADMINISTRATORS);
    }

    /**
     * The governments whose processes the caller looks after.
     *
     * @throws Refusal forbidden where the caller is no administrator, or of no government
     */
    Set<String> governments() {
        caller.requireAny(Role.ADMINISTRATORS);
        Set<String> governments = caller.governments();
        if (governments.isEmpty()) {
            throw Refusal.forbidden("您的账号不属于任何县（州），请在系统管理中先加入。");
        }
        return governments;
    }

    /** The same, and what is no government's where the caller looks after all of them. */
    Set<String> governmentsOfJobs() {
        Set<String> governments = governments();
        Set<String> all =
                programmes.all().stream().map(Programme::government).collect(Collectors.toCollection(TreeSet::new));
        if (!governments.containsAll(all)) {
            return governments;
        }
        all.addAll(governments);
        all.add(ENGINE_ITSELF);
        return all;
    }

    /** Whether what the process is about must not be shown to those who run the engine. */
    static boolean isConfidential(String process) {
        return CONFIDENTIAL.contains(process);
    }
}

package io.xiaohao.consequence;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about consequences, and what time ends. A case is one process: a confirmation or one office's decision. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConsequenceDecisions {

    private static final int LONGEST_REFERENCE = 200;

    private final Consequences consequences;
    private final ConsequenceRecord record;
    private final ConsequenceFlow flow;

    ConsequenceDecisions(Consequences consequences, ConsequenceRecord record, ConsequenceFlow flow) {
        this.consequences = consequences;
        this.record = record;
        this.flow = flow;
    }

    /**
     * Headquarters confirms what is proposed in the case, and it is handed to each office that decides; or it does not.
     *
     * @throws Refusal conflict where nothing is left to confirm, malformed where a refusal has no reason
     */
    public void confirm(String confirmation, boolean confirmed, String opinion) {
        List<Consequence> open =
                inState(consequences.inConfirmation(confirmation), ConsequenceState.PROPOSED, "待确认的结果运用事项");
        if (!confirmed && opinion == null) {
            throw Refusal.malformed("opinion", "请填写不同意的理由。");
        }
        Map<String, List<Consequence>> offices = new LinkedHashMap<>();
        for (Consequence each : open) {
            each.confirm(confirmed, opinion, record.account(), record.now());
            if (confirmed) {
                record.recommended(each);
                offices.computeIfAbsent(each.basis().office(), office -> new ArrayList<>())
                        .add(each);
            } else {
                record.declined(each, "headquarters");
            }
        }
        offices.values().forEach(this::handOver);
    }

    private void handOver(List<Consequence> together) {
        Consequence first = together.get(0);
        String reference = flow.decide(first.programme(), first.basis().matter());
        together.forEach(each -> each.handTo(reference));
    }

    /**
     * Records what the office has decided about what was handed to it in the case.
     *
     * @param reference the number of its decision, or null
     * @throws Refusal conflict where nothing is left to decide, invalid where the reference is too long
     */
    public void decide(String decision, boolean decided, String reference) {
        List<Consequence> open =
                inState(consequences.inDecision(decision), ConsequenceState.RECOMMENDED, "待登记决定的结果运用事项");
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw Refusal.invalid(
                    "reference", "“决定文号”共%d字，超过%d字的上限，请精简。".formatted(reference.length(), LONGEST_REFERENCE));
        }
        for (Consequence each : open) {
            each.decide(decided, reference, record.account(), record.now());
            if (decided) {
                record.imposed(each);
            } else {
                record.declined(each, "office");
            }
        }
    }

    /** Lifts what has reached its end, and tells what the case waits for now. */
    public Standing review(String decision) {
        List<Consequence> all = consequences.inDecision(decision);
        LocalDate today = record.today();
        for (Consequence each : all) {
            LocalDate last = each.basis().toDay();
            if (each.awaitsItsLastDay() && last.isBefore(today)) {
                each.end(EndCause.TERM, "期限届满（至%s）。".formatted(last), record.now());
                record.lifted(each, ConsequenceState.IMPOSED, EndCause.TERM);
            }
        }
        if (all.stream().anyMatch(Consequence::awaitsItsLastDay)) {
            return Standing.TERM;
        }
        return all.stream().anyMatch(Consequence::awaitsRecovery) ? Standing.OPEN : Standing.OVER;
    }

    /** The programme of a case; refused as not found where there is none. */
    public String programme(String reference) {
        return Stream.concat(
                        consequences.inConfirmation(reference).stream(), consequences.inDecision(reference).stream())
                .map(Consequence::programme)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("该任务没有对应的结果运用事项。"));
    }

    /** 00:00 after the next last day in the case; empty where none is awaited. */
    public Optional<LocalDateTime> nextEnd(String decision) {
        return consequences.inDecision(decision).stream()
                .filter(Consequence::awaitsItsLastDay)
                .map(each -> each.basis().toDay().plusDays(1).atStartOfDay())
                .min(Comparator.naturalOrder());
    }

    private static List<Consequence> inState(List<Consequence> all, ConsequenceState state, String what) {
        List<Consequence> found =
                all.stream().filter(each -> each.state() == state).toList();
        if (found.isEmpty()) {
            throw Refusal.conflict("已没有%s，任务可能已被他人办理，请刷新后再看。".formatted(what));
        }
        return found;
    }

    /** What a decided case waits for. */
    public enum Standing {
        /** A last day, perhaps also a later result. */
        TERM,
        /** A later result only. */
        OPEN,
        /** Nothing. */
        OVER
    }
}

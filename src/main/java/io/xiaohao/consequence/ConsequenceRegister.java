package io.xiaohao.consequence;

import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register by unit (结果运用台账), as far as the caller may see it: headquarters, leaders, organisation department,
 * discipline and auditors all of their government's, a unit its own.
 */
@Service
@Transactional(readOnly = true)
public class ConsequenceRegister {

    private final Consequences consequences;
    private final Programmes programmes;
    private final ConsequenceAccess access;
    private final Clock clock;

    ConsequenceRegister(Consequences consequences, Programmes programmes, ConsequenceAccess access, Clock clock) {
        this.consequences = consequences;
        this.programmes = programmes;
        this.access = access;
        this.clock = clock;
    }

    /** The programme, where the caller's government has it; otherwise there is none. */
    public Programme programme(String code) {
        return programmes
                .find(code)
                .filter(found -> access.governments().contains(found.government()))
                .orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
    }

    /** The units whose entries alone the caller sees; null where he sees all. */
    public Set<String> onlyUnits() {
        return access.seesWholeRegister() ? null : access.units();
    }

    /** One page, newest first. */
    public List<RegisterEntry> page(RegisterQuery query, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        return query.seesNothing()
                ? List.of()
                : consequences.page(query, page, size).stream()
                        .map(each -> RegisterEntry.of(each, today))
                        .toList();
    }

    /** How many there are. */
    public long count(RegisterQuery query) {
        return query.seesNothing() ? 0 : consequences.count(query);
    }

    /**
     * What was handed to one office together with the entry, for its letter.
     *
     * @throws Refusal not found where the caller does not see it, conflict where it was not handed over
     */
    public HandedOver handedOver(Programme programme, long id) {
        Consequence consequence = consequences.consequence(programme.code(), id);
        Set<String> units = onlyUnits();
        boolean hidden = units != null
                && !units.contains(String.valueOf(consequence.basis().unitCode()));
        if (hidden) {
            throw Refusal.notFound("结果运用台账中没有第%d号事项。".formatted(id));
        }
        if (consequence.decisionCase() == null) {
            throw Refusal.conflict(
                    "该事项%s，尚未函送决定部门，没有建议函。".formatted(consequence.state().label()));
        }
        List<Consequence> together = consequences.inDecision(consequence.decisionCase());
        List<Consequence> shown = units == null
                ? together
                : together.stream()
                        .filter(each ->
                                units.contains(String.valueOf(each.basis().unitCode())))
                        .toList();
        return new HandedOver(consequence, shown, turn(consequence));
    }

    /** Which letter about the matter to the office this is. */
    private int turn(Consequence consequence) {
        ConsequenceBasis basis = consequence.basis();
        return consequences.handedOver(consequence.programme(), basis.matter(), basis.office()).stream()
                        .map(Consequence::decisionCase)
                        .distinct()
                        .toList()
                        .indexOf(consequence.decisionCase())
                + 1;
    }

    /**
     * What one letter is about.
     *
     * @param entry the entry that was asked for
     * @param together what was handed over with it, as far as the caller sees it
     * @param turn which letter about the matter to the office it is, from 1
     */
    public record HandedOver(Consequence entry, List<Consequence> together, int turn) {}
}

package io.xiaohao.consequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts proposals on the register and before headquarters. What is about the same object and period is confirmed together;
 * what comes while that confirmation still waits joins it.
 */
@Component
class ConsequenceProposals {

    private final Consequences consequences;
    private final ConsequenceRecord record;
    private final ConsequenceFlow flow;

    ConsequenceProposals(Consequences consequences, ConsequenceRecord record, ConsequenceFlow flow) {
        this.consequences = consequences;
        this.record = record;
        this.flow = flow;
    }

    /** All of one programme. */
    void propose(String government, String programme, ConsequenceOrigin origin, List<ConsequenceBasis> proposed) {
        Map<String, List<Consequence>> matters = new LinkedHashMap<>();
        for (ConsequenceBasis basis : proposed) {
            Consequence consequence =
                    new Consequence(government, programme, origin, basis, record.account(), record.now());
            consequences.add(consequence);
            record.proposed(consequence);
            matters.computeIfAbsent(basis.matter(), matter -> new ArrayList<>()).add(consequence);
        }
        matters.forEach((matter, together) -> {
            String reference = consequences.awaitingConfirmation(programme, matter).stream()
                    .map(Consequence::confirmationCase)
                    .findFirst()
                    .orElseGet(() -> flow.confirm(programme, matter));
            together.forEach(each -> each.waitIn(reference));
        });
    }
}

package io.xiaohao.rehearsal.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what autopilot leaves alone. */
final class NeglectReader {

    private final List<ScenarioFault> faults;

    NeglectReader(List<ScenarioFault> faults) {
        this.faults = faults;
    }

    Optional<Neglect> neglect(Entry entry) {
        int before = faults.size();
        Optional<String> task = entry.text("task");
        task.ifPresent(key -> TaskKeys.check(key, entry.line("task"), faults));
        Optional<String> issue = entry.text("issue");
        Optional<String> object = SubjectReader.object(entry);
        Optional<String> period = entry.text("period");
        Optional<LocalDate> from = entry.day("from");
        Optional<LocalDate> to = entry.day("to");
        entry.refuseOthers("task、issue、object、unit、period、from、to");
        if (task.isEmpty() && issue.isEmpty() && object.isEmpty()) {
            entry.fault(entry.line(), "neglect的每一项至少要有 task、issue、object 或 unit 之一。");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            entry.fault(entry.line("to"), "neglect的结束日 %s 早于起始日 %s。".formatted(to.get(), from.get()));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Neglect(
                entry.line(),
                task.orElse(null),
                issue.orElse(null),
                object.orElse(null),
                period.orElse(null),
                from.orElse(null),
                to.orElse(null)));
    }
}

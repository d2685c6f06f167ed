package io.xiaohao.rehearsal.scenario;

import java.util.Optional;

/** Reads whom or what an entry names. */
final class SubjectReader {

    private SubjectReader() {}

    /** The name under {@code object} or {@code unit}; a fault where both are there. */
    static Optional<String> object(Entry entry) {
        Optional<String> object = entry.text("object");
        Optional<String> unit = entry.text("unit");
        if (object.isPresent() && unit.isPresent()) {
            entry.fault(entry.line("unit"), "“object”和“unit”只能写一个。");
        }
        return object.or(() -> unit);
    }

    /** The issue, or the object and its period; a fault where both are there. */
    static About about(Entry entry) {
        Optional<String> issue = entry.text("issue");
        Optional<String> object = object(entry);
        Optional<String> period = entry.text("period");
        if (issue.isPresent() && (object.isPresent() || period.isPresent())) {
            entry.fault(entry.line("issue"), "“issue”不能与“object”“unit”“period”同时写。");
        }
        return new About(issue.orElse(null), object.orElse(null), period.orElse(null));
    }
}

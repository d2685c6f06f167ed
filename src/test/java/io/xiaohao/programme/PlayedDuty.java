package io.xiaohao.programme;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A duty whose openings are given by the test. */
public final class PlayedDuty implements CalendarDuty {

    private final String kind;
    private final List<Opening> plan = new ArrayList<>();
    private final List<Opening> opened = new ArrayList<>();
    private boolean failing;

    public PlayedDuty(String kind) {
        this.kind = kind;
    }

    /** Plans an opening; the same period again moves it. */
    public PlayedDuty plan(String period, String object, String due) {
        plan.removeIf(
                opening -> opening.period().equals(period) && opening.object().equals(object));
        plan.add(new Opening(kind, period, object, LocalDateTime.parse(due)));
        return this;
    }

    /** Whether opening fails from now on. */
    public void fail(boolean fails) {
        failing = fails;
    }

    /** What has been opened, in its order. */
    public List<String> opened() {
        return opened.stream()
                .map(opening -> opening.kind() + " " + opening.period() + " " + opening.object() + " " + opening.due())
                .map(String::strip)
                .toList();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Opening> due(Programme programme, LocalDateTime until) {
        return plan.stream().filter(opening -> !opening.due().isAfter(until)).toList();
    }

    @Override
    public Optional<LocalDateTime> next(Programme programme, LocalDateTime after) {
        return plan.stream().map(Opening::due).filter(due -> due.isAfter(after)).min(LocalDateTime::compareTo);
    }

    @Override
    public void open(Programme programme, Opening opening) {
        if (failing) {
            throw new IllegalStateException("开不了");
        }
        opened.add(opening);
    }
}

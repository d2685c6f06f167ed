package io.xiaohao.demo;

import io.xiaohao.programme.CalendarDuty;
import io.xiaohao.programme.Opening;
import io.xiaohao.rehearsal.TaskInHand;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The draws for rechecks (回头看) of a demonstration. They are opened here by the duty itself: the programme's calendar
 * opens none after the programme's end, and has opened the past months of a standing one before its demonstration began.
 */
@DemoOnly
class DemoRechecks {

    private static final String KIND = "recheck";
    private static final String TASK = "recheck-issue";

    private final CalendarDuty duty;
    private final TransactionTemplate transactions;
    private final DemoPeople people;

    DemoRechecks(List<CalendarDuty> duties, TransactionTemplate transactions, DemoPeople people) {
        this.duty = duties.stream()
                .filter(each -> each.kind().equals(KIND))
                .findFirst()
                .orElseThrow(() -> new DemoFault("没有可以抽取回头看的日历事项。"));
        this.transactions = transactions;
        this.people = people;
    }

    /** Draws for the month of the moment. */
    void draw(DemoStage stage) {
        Opening opening = new Opening(KIND, YearMonth.from(stage.now()).toString(), "", stage.now());
        transactions.executeWithoutResult(status -> duty.open(stage.programme(), opening));
    }

    /** Finds everything drawn still closed, except where its story tells what was found, or it is left open. */
    void passOthers(DemoScript script, DemoScript.Recheck recheck, DemoStage stage) {
        Set<String> told = script.stories().stream()
                .filter(story -> recheck.leftOpen().contains(story.name())
                        || story.steps().stream().anyMatch(step -> step.task().equals(TASK)))
                .map(story -> stage.number(story.name()))
                .collect(Collectors.toSet());
        for (TaskInHand task : people.open(TASK, stage)) {
            if (!told.contains(task.about())) {
                people.complete(
                        task, new LinkedHashMap<>(Map.of("relapsed", false, "opinion", recheck.opinion())), stage);
            }
        }
    }
}

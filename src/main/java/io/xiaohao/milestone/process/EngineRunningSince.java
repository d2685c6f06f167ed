package io.xiaohao.milestone.process;

import io.xiaohao.milestone.RunningSince;
import io.xiaohao.programme.Programme;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from the engine's history when a programme's calendar was first started. */
@Component
class EngineRunningSince implements RunningSince {

    private static final String CALENDAR = "programme-calendar";

    private final HistoryService historyService;
    private final Clock clock;

    EngineRunningSince(@Lazy HistoryService historyService, Clock clock) {
        this.historyService = historyService;
        this.clock = clock;
    }

    @Override
    public LocalDateTime of(Programme programme) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CALENDAR)
                .processInstanceBusinessKey(programme.code())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(calendar -> LocalDateTime.ofInstant(calendar.getStartTime().toInstant(), clock.getZone()))
                .findFirst()
                .orElseGet(() -> LocalDateTime.now(clock));
    }
}

package io.xiaohao.issue.process;

import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sets a timer of the unit's turn again that has fired already. A non-interrupting timer fires once in its scope; when the
 * calendar moves the deadline while the unit has the issue, the new deadline has its own reminder and passing. The
 * engine's public API has no call for that, so this one class uses its declaration of the timer (see ADR on timers).
 */
@Component
class TurnTimers {

    private final ObjectProvider<SpringProcessEngineConfiguration> configuration;
    private final Clock clock;

    TurnTimers(ObjectProvider<SpringProcessEngineConfiguration> configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Arms the boundary timer of the running turn, unless its moment has passed. */
    void armIfAhead(String processInstanceId, String timer, LocalDateTime moment) {
        if (!moment.isAfter(LocalDateTime.now(clock))) {
            return;
        }
        ProcessEngineConfigurationImpl engine = configuration.getObject();
        engine.getCommandExecutorTxRequired().execute(context -> arm(context, processInstanceId, timer));
    }

    private static Void arm(CommandContext context, String processInstanceId, String timer) {
        for (ExecutionEntity execution :
                context.getExecutionManager().findExecutionsByProcessInstanceId(processInstanceId)) {
            ExecutionEntity turn = turnOf(execution);
            if (turn != null) {
                arm(turn, timer);
                return null;
            }
        }
        return null;
    }

    /** The scope execution of the unit's turn that the execution works in, or null where it works elsewhere. */
    private static ExecutionEntity turnOf(ExecutionEntity execution) {
        if (execution.getActivity() == null) {
            return null;
        }
        ActivityImpl turn = execution.getProcessDefinition().findActivity(IssueRectificationProcess.UNIT_TURN);
        return (ExecutionEntity) execution.createActivityExecutionMapping().get(turn);
    }

    private static void arm(ExecutionEntity turn, String timer) {
        ActivityImpl scope = turn.getProcessDefinition().findActivity(IssueRectificationProcess.UNIT_TURN);
        TimerDeclarationImpl declaration =
                TimerDeclarationImpl.getDeclarationsForScope(scope).get(timer);
        Context.setExecutionContext(turn);
        try {
            declaration.createTimer(turn);
        } finally {
            Context.removeExecutionContext();
        }
    }
}

package io.xiaohao.engine;

import io.xiaohao.security.FailureCauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps from people and jobs what passes by itself. The database takes one of two transactions that wait for each other
 * (MySQL 1213) as its victim: the victim has changed nothing, so a person's act is done again at once, a few times. A
 * job whose transaction was such a victim, or lost its connection, is due again and has used up no retry.
 */
@Component
class PassingFailures extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFailures.class);
    private static final int ATTEMPTS = 4;

    /** What people do in Tasklist, each a transaction of its own. */
    private static final Set<Class<?>> ACTS =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, ClaimTaskCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new RepeatedAct());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    /** After the configuration has set its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        FailedJobCommandFactory counting = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory((jobId, failure) ->
                isPassing(failure) ? new FreedJob(jobId, failure) : counting.getCommand(jobId, failure));
    }

    private static boolean isPassing(Throwable failure) {
        return failure != null && (FailureCauses.isVictim(failure) || FailureCauses.isLostConnection(failure));
    }

    private static final class RepeatedAct extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            boolean ownTransaction = !TransactionSynchronizationManager.isActualTransactionActive();
            int left = ownTransaction && ACTS.contains(command.getClass()) ? ATTEMPTS : 1;
            while (true) {
                try {
                    return next.execute(command);
                } catch (RuntimeException failure) {
                    left--;
                    if (left == 0 || !FailureCauses.isVictim(failure)) {
                        throw failure;
                    }
                    LOG.debug("{} was the victim of a deadlock and is repeated", command, failure);
                }
            }
        }
    }

    /** Unlocks the job and leaves everything else of it as it was. */
    private static final class FreedJob extends JobRetryCmd {

        private static final long serialVersionUID = 1;

        FreedJob(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                LOG.info("Job {} gave way to another transaction or lost its connection; it is tried again", jobId);
                job.unlock();
                notifyAcquisition(context);
            }
            return null;
        }
    }
}

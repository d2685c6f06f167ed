package io.xiaohao.security;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the engine's tenants, groups and first accounts in step with the programme packs. */
@Service
public class AccountDirectory {

    private final AccountPlanner planner;
    private final AccountRegister register;
    private final InitialRights rights;
    private final FirstAdministrator firstAdministrator;
    private final TransactionTemplate transactions;
    private final boolean demo;

    AccountDirectory(
            AccountPlanner planner,
            AccountRegister register,
            InitialRights rights,
            FirstAdministrator firstAdministrator,
            PlatformTransactionManager transactionManager,
            @Value("${xiaohao.demo.enabled:false}") boolean demo) {
        this.planner = planner;
        this.register = register;
        this.rights = rights;
        this.firstAdministrator = firstAdministrator;
        this.transactions = new TransactionTemplate(transactionManager);
        this.demo = demo;
    }

    /**
     * To be called when the packs are loaded: a tenant for each government, the roles' groups, two groups for each unit
     * and one for each area that the packs give a supervision group; with a demo its accounts, else an administrator
     * where there is none. Units are never deleted, so neither are groups. Does nothing where nothing is missing.
     */
    public void synchronise() {
        AccountPlan plan = demo ? planner.groupsAndDemoAccounts() : planner.groups();
        Set<String> governments = planner.governments();
        atOnce(() -> {
            register.bringTo(plan);
            rights.grantMissing();
            firstAdministrator.createWhereMissing(governments);
        });
    }

    /**
     * The accounts of a rehearsal: the roles' and the units' of one government, without suffix and without a password,
     * so that nobody can log in with them. Creates groups and the tenant too.
     */
    public void createPlainAccounts(String government) {
        AccountPlan plan = planner.groupsAndPlainAccounts(government);
        atOnce(() -> register.bringTo(plan));
    }

    private void atOnce(Runnable work) {
        try {
            transactions.executeWithoutResult(status -> work.run());
        } catch (ProcessEngineException otherNodeWasFaster) {
            // Two nodes that start together create the same rows: the slower one finds them at its second look.
            transactions.executeWithoutResult(status -> work.run());
        }
    }
}

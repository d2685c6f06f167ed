package io.xiaohao.report.process;

import io.xiaohao.organization.UnitGroups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Candidate groups of a report's tasks, for expressions in the process. */
@Component
public class ReportRoles {

    private final ReportReference reference;

    ReportRoles(ReportReference reference) {
        this.reference = reference;
    }

    /** The unit that reports. */
    public String reportingUnit(DelegateExecution execution) {
        return UnitGroups.members(reference.of(execution).unitCode());
    }

    /** The group that reviews. */
    public String supervision(DelegateExecution execution) {
        return reference.of(execution).supervisionGroup();
    }
}

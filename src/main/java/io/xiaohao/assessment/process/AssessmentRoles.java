package io.xiaohao.assessment.process;

import io.xiaohao.assessment.AssessmentRouting;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Candidate groups of assessments' tasks, for expressions in the process. */
@Component
public class AssessmentRoles {

    private final AssessmentReference reference;
    private final AssessmentRouting routing;

    AssessmentRoles(AssessmentReference reference, AssessmentRouting routing) {
        this.reference = reference;
        this.routing = routing;
    }

    /** The supervision group of the object's area. */
    public String scorers(DelegateExecution execution) {
        return routing.scorers(reference.round(execution), reference.object(execution));
    }

    /** The unit of the community that states a linked unit's contribution. */
    public List<String> staters(DelegateExecution execution) {
        return routing.staters(reference.round(execution), reference.object(execution));
    }
}

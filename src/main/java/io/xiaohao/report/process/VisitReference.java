package io.xiaohao.report.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.programme.Programmes;
import io.xiaohao.report.visit.Visit;
import io.xiaohao.report.visit.Visits;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Finds the visit that a process instance is about by its programme and business key, and answers the process's expressions
 * about it.
 */
@Component
public class VisitReference {

    static final String PROGRAMME = "programme";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Visits visits;
    private final Programmes programmes;

    VisitReference(Visits visits, Programmes programmes) {
        this.visits = visits;
        this.programmes = programmes;
    }

    /** The group whose task it is. */
    public String group(DelegateExecution execution) {
        return of(execution).groupId();
    }

    /** 00:00 after the week's Sunday. */
    public Date weekEndsAt(DelegateExecution execution) {
        return date(of(execution).weekEndsAt());
    }

    /** The end of the week's Sunday. */
    public Date visitDue(DelegateExecution execution) {
        return date(of(execution).weekEndsAt().minusSeconds(1));
    }

    Visit of(DelegateExecution execution) {
        String programme = (String) execution.getVariable(PROGRAMME);
        if (!programmes.programme(programme).government().equals(execution.getTenantId())) {
            throw SubmittedForm.setBySystem(PROGRAMME);
        }
        return visits.about(programme, execution.getProcessBusinessKey());
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(ZONE).toInstant());
    }
}

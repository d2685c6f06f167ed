package io.xiaohao.report.process;

import io.xiaohao.form.process.SubmittedForm;
import io.xiaohao.report.visit.Visit;
import io.xiaohao.report.visit.VisitRecording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code accept-visit}: the visit as the supervision group recorded it. */
@Component
class AcceptVisit implements JavaDelegate {

    private final VisitReference reference;
    private final VisitRecording recording;

    AcceptVisit(VisitReference reference, VisitRecording recording) {
        this.reference = reference;
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Visit visit = reference.of(execution);
        recording.record(visit.programme(), visit.subject(), SubmittedForm.take(execution));
    }
}

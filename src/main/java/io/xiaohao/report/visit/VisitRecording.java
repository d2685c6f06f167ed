package io.xiaohao.report.visit;

import io.xiaohao.form.Answers;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.report.visit.Visit.Outcome;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a visit down (督战记录): its findings go on the issue list, its demands are tracked to the next visit. */
@Service
public class VisitRecording {

    private final Visits visits;
    private final VisitForm form;
    private final VisitRegister register;
    private final OpenDemands demands;
    private final VisitPictures pictures;
    private final IssueRegistration registration;
    private final Programmes programmes;
    private final ActingAccount actingAccount;
    private final Journal journal;
    private final Clock clock;

    VisitRecording(
            Visits visits,
            VisitForm form,
            VisitRegister register,
            OpenDemands demands,
            VisitPictures pictures,
            IssueRegistration registration,
            Programmes programmes,
            ActingAccount actingAccount,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.form = form;
        this.register = register;
        this.demands = demands;
        this.pictures = pictures;
        this.registration = registration;
        this.programmes = programmes;
        this.actingAccount = actingAccount;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records the visit about {@code period/object}.
     *
     * @throws Refusal conflict where it was recorded or missed, malformed or invalid where a value is at fault
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String programmeCode, String subject, Answers answers) {
        Programme programme = programmes.programme(programmeCode);
        Visit visit = visits.about(programmeCode, subject);
        LocalDateTime now = LocalDateTime.now(clock);
        if (!visit.isOpen() || !now.isBefore(visit.weekEndsAt())) {
            throw Refusal.conflict("“%s”的督战已登记或已过期，不能再登记。".formatted(subject));
        }
        VisitRecord read = form.read(programme, visit, answers);
        List<String> found = read.registrations().isEmpty()
                ? List.of()
                : Refusal.at(fieldOfIssues(answers), () -> registration.registerAll(programme, read.registrations()));
        visits.record(
                visit, new Outcome(read.method(), read.findings(), read.evidenceIds(), actingAccount.name(), now));
        visits.attach(visit, found, read.issueNumbers());
        pictures.attach(visit, read.evidenceIds());
        read.answers().forEach(answer -> demands.answer(visit, answer, now.toLocalDate()));
        demands.add(visit, read.demands(), now.toLocalDate());
        tell(visit, read, found);
    }

    /** Where the form shows what is wrong with an issue that was found. */
    private static String fieldOfIssues(Answers answers) {
        return answers.values().containsKey("foundIssues") ? "foundIssues" : "findings";
    }

    private void tell(Visit visit, VisitRecord read, List<String> found) {
        journal.record(register.told("visit.recorded", visit)
                .with("method", read.method().name())
                .with("found", found.isEmpty() ? null : found)
                .with("issues", read.issueNumbers().isEmpty() ? null : read.issueNumbers())
                .with(
                        "demands",
                        read.demands().isEmpty() ? null : read.demands().size()));
    }
}

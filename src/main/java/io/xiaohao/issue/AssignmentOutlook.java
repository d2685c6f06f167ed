package io.xiaohao.issue;

import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells beforehand to whom a finding would be assigned and by when it would be due, for whoever looks before he registers. */
@Component
public class AssignmentOutlook {

    private final Responsibilities responsibilities;
    private final IssueClock clock;
    private final Organization organization;

    AssignmentOutlook(Responsibilities responsibilities, IssueClock clock, Organization organization) {
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.organization = organization;
    }

    /** The name of the unit that it goes to at once; empty where headquarters has to dispatch it. */
    public Optional<String> leadUnit(Programme programme, Registration registration) {
        Optional<String> sole =
                responsibilities.soleLeadUnit(programme, registration.finding().areaCode());
        Optional<String> asked = Optional.ofNullable(registration.leadUnit());
        boolean takenOver = registration.takenOver().isPresent();
        boolean bySystem = sole.isPresent() && deadline(programme, registration).isPresent();
        return takenOver || bySystem ? asked.or(() -> sole).map(this::nameOf) : Optional.empty();
    }

    /** The last day; empty where headquarters has to set it, or where it is closed already. */
    public Optional<LocalDate> deadline(Programme programme, Registration registration) {
        if (registration.deadline() != null) {
            return Optional.of(registration.deadline());
        }
        if (registration.takenOver().map(Registration.TakenOver::closedOn).isPresent()) {
            return Optional.empty();
        }
        return clock.defaultDeadline(programme.code(), registration.finding().kind(), clock.today())
                .map(Deadline::day);
    }

    private String nameOf(String unitCode) {
        return organization.unitByCode(unitCode).name();
    }
}

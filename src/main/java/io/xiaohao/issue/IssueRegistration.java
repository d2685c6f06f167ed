package io.xiaohao.issue;

import io.xiaohao.issue.IssueChronicle.Words;
import io.xiaohao.journal.ActingAccount;
import io.xiaohao.organization.Organization;
import io.xiaohao.privacy.PersonalNumbers;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts findings on the list (问题登记) and starts their loop. */
@Service
public class IssueRegistration {

    private final RegistrationForm form;
    private final Issues issues;
    private final IssueNumbers numbers;
    private final IssueClock clock;
    private final IssueChronicle chronicle;
    private final IssueProcess process;
    private final TakingOver takingOver;
    private final Organization organization;
    private final ActingAccount actingAccount;
    private final PersonalNumbers personalNumbers;

    IssueRegistration(
            RegistrationForm form,
            Issues issues,
            IssueNumbers numbers,
            IssueClock clock,
            IssueChronicle chronicle,
            IssueProcess process,
            TakingOver takingOver,
            Organization organization,
            ActingAccount actingAccount,
            PersonalNumbers personalNumbers) {
        this.form = form;
        this.issues = issues;
        this.numbers = numbers;
        this.clock = clock;
        this.chronicle = chronicle;
        this.process = process;
        this.takingOver = takingOver;
        this.organization = organization;
        this.actingAccount = actingAccount;
        this.personalNumbers = personalNumbers;
    }

    /**
     * Checks a finding without keeping it.
     *
     * @param values by the contract's names: area, category, kind, severity, description, list, discoveredOn, place, source,
     *     originalNumber, leadUnit, responsibleUnits, requirement, deadline, number, evidenceIds (uploads that the caller may
     *     hand in); to take over also status, measures, closedOn,
     *     measuresEvidenceIds
     * @throws Refusal naming the value at fault
     */
    @Transactional(readOnly = true)
    public Registration check(Programme programme, Map<String, String> values) {
        if (programme.retired()) {
            throw Refusal.conflict("方案“%s”已停用，不能再登记问题。".formatted(programme.name()));
        }
        Registration registration = form.read(programme, values);
        if (registration.number() != null) {
            requireUnused(programme, registration.number());
        }
        takingOver.check(programme, registration);
        return registration;
    }

    /** Puts one finding on the list; values as in {@link #check}. Returns its number. */
    @Transactional
    public String register(Programme programme, Map<String, String> values) {
        return registerAll(programme, List.of(values)).get(0);
    }

    /** Puts findings on the list, all or none, in the caller's transaction where there is one. Returns their numbers. */
    @Transactional
    public List<String> registerAll(Programme programme, List<Map<String, String>> values) {
        List<Registration> registrations = new ArrayList<>();
        for (Map<String, String> each : values) {
            registrations.add(check(programme, each));
        }
        int unnumbered = (int) registrations.stream()
                .filter(registration -> registration.number() == null)
                .count();
        List<String> next = new ArrayList<>(numbers.take(programme, unnumbered));
        List<String> given = new ArrayList<>();
        for (Registration registration : registrations) {
            String number = registration.number() == null ? next.remove(0) : registration.number();
            put(programme, number, registration);
            given.add(number);
        }
        return given;
    }

    private void put(Programme programme, String number, Registration given) {
        Registration registration = given.withTexts(personalNumbers.keeping(programme.government(), number));
        LocalDateTime now = clock.now();
        Finding finding = registration.finding();
        Issue issue = new Issue(programme.government(), programme.code(), number, finding, actingAccount.name(), now);
        Deadline proposed =
                registration.deadline() == null ? null : clock.given(programme.code(), registration.deadline(), null);
        issue.propose(registration.leadUnit(), registration.responsibleUnits(), proposed);
        issues.add(issue);
        chronicle.tell(
                issue, IssueAct.REGISTERED, new Words(null, registration.evidence()), registeredData(registration));
        if (registration.takenOver().isPresent()) {
            takingOver.takeOver(programme, issue, registration.takenOver().get());
            return;
        }
        process.start(issue);
    }

    private Map<String, Object> registeredData(Registration registration) {
        Finding finding = registration.finding();
        Map<String, Object> data = new TreeMap<>(Map.of(
                "list", finding.list(),
                "area", organization.areaByCode(finding.areaCode()).name(),
                "category", finding.category(),
                "kind", finding.kind().name(),
                "severity", finding.severity().name()));
        if (!registration.evidence().isEmpty()) {
            data.put("evidence", registration.evidence().size());
        }
        return data;
    }

    private void requireUnused(Programme programme, String number) {
        if (issues.find(programme.government(), number).isPresent()) {
            throw Refusal.conflict("编号“%s”已在台账中。".formatted(number));
        }
    }
}

package io.xiaohao.issue.exchange;

import io.xiaohao.issue.AssignmentOutlook;
import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.issue.Registration;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Registers what is imported like anything else that is put on the list. */
@Component
class LedgerRegistrar implements RowRegistrar {

    private final IssueRegistration registration;
    private final AssignmentOutlook outlook;
    private final Organization organization;

    LedgerRegistrar(IssueRegistration registration, AssignmentOutlook outlook, Organization organization) {
        this.registration = registration;
        this.organization = organization;
        this.outlook = outlook;
    }

    @Override
    public void check(Programme programme, Map<String, String> values) {
        registration.check(programme, values);
    }

    @Override
    public String anyArea(Programme programme) {
        return organization.areas(programme.government()).stream()
                .filter(area -> !area.retired())
                .map(Area::name)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Outlook foresee(Programme programme, Map<String, String> values) {
        Registration finding = registration.check(programme, values);
        return new Outlook(
                outlook.leadUnit(programme, finding).orElse(null),
                outlook.deadline(programme, finding).orElse(null));
    }

    @Override
    public List<String> registerAll(Programme programme, List<Map<String, String>> values) {
        return registration.registerAll(programme, values);
    }
}

package io.xiaohao.security;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the login page of a demonstration offers: one account for each role, and one unit's. */
@Component
public class DemoAccounts {

    private final Organization organization;
    private final Programmes programmes;
    private final boolean demo;

    DemoAccounts(
            Organization organization, Programmes programmes, @Value("${xiaohao.demo.enabled:false}") boolean demo) {
        this.organization = organization;
        this.programmes = programmes;
        this.demo = demo;
    }

    /**
     * An account of the demonstration.
     *
     * @param name what is typed in
     * @param label who it is, in Chinese
     */
    public record DemoAccount(String name, String label) {}

    /** The accounts, in the order in which an issue meets them; none where this is no demonstration. */
    public List<DemoAccount> offered() {
        if (!demo) {
            return List.of();
        }
        List<DemoAccount> offered = new ArrayList<>();
        offered.add(of(Role.HEADQUARTERS));
        someLeadUnit().ifPresent(unit -> offered.add(new DemoAccount(unit.code(), unit.name() + "（牵头单位）")));
        Stream.of(
                        Role.SUPERVISION,
                        Role.LEADERS,
                        Role.DISCIPLINE,
                        Role.ORGANIZATION,
                        Role.AUDITORS,
                        Role.ADMINISTRATORS,
                        Role.SECURITY_ADMINISTRATORS)
                .map(DemoAccounts::of)
                .forEach(offered::add);
        return offered;
    }

    /** The password of all of them. */
    public String password() {
        return AccountPlanner.DEMO_PASSWORD;
    }

    private static DemoAccount of(Role role) {
        return new DemoAccount(AccountPlanner.accountOf(role), role.label());
    }

    private Optional<Unit> someLeadUnit() {
        return programmes.ofGovernment(AccountPlanner.FIRST_DEMO_GOVERNMENT).stream()
                .flatMap(this::leadUnits)
                .findFirst()
                .map(organization::unitByCode);
    }

    private Stream<String> leadUnits(Programme programme) {
        return organization.areas(programme.government()).stream()
                .map(Area::code)
                .flatMap(area -> organization.responsibilities(programme.code(), area).stream())
                .flatMap(responsibility -> responsibility.leadUnits().stream());
    }
}

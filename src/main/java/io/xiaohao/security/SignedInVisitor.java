package io.xiaohao.security;

import io.xiaohao.organization.Organization;
import io.xiaohao.page.AccountNames;
import io.xiaohao.page.PageVisitor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who looks at a page, and what people call him and others. */
@Component
class SignedInVisitor implements PageVisitor, AccountNames {

    private static final String SYSTEM = "system";
    private static final String SYSTEM_NAME = "系统自动";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final Caller caller;
    private final Organization organization;
    private final IdentityService identities;
    private final EngineSession engine;
    private final Clock clock;
    private final boolean demo;
    private final Duration ahead;

    SignedInVisitor(
            Caller caller,
            Organization organization,
            IdentityService identities,
            EngineSession engine,
            Clock clock,
            @Value("${xiaohao.demo.enabled:false}") boolean demo,
            @Value("${xiaohao.demo.clock-offset:PT0S}") Duration ahead) {
        this.caller = caller;
        this.organization = organization;
        this.identities = identities;
        this.engine = engine;
        this.clock = clock;
        this.demo = demo;
        this.ahead = ahead;
    }

    @Override
    public boolean isSignedIn() {
        return SignedInAccount.name().isPresent();
    }

    @Override
    public String account() {
        return caller.account();
    }

    @Override
    public String displayName() {
        return namesOf(List.of(account())).get(account());
    }

    @Override
    public List<String> roleLabels() {
        AccountMembership membership = caller.membership();
        List<String> roles = Arrays.stream(Role.values())
                .filter(membership::has)
                .map(Role::label)
                .toList();
        List<String> units = organization.unitsOf(account()).stream()
                .map(code -> organization.unitByCode(code).name())
                .toList();
        List<String> labels = Stream.concat(roles.stream(), units.stream()).toList();
        return labels.isEmpty() ? groupNames(membership) : labels;
    }

    @Override
    public String governmentName() {
        return caller.governments().stream()
                .sorted()
                .map(organization::governmentName)
                .collect(Collectors.joining("、"));
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public String simulatedDay() {
        return ahead.isZero() ? "" : DAY.format(LocalDate.now(clock));
    }

    @Override
    public Map<String, String> namesOf(Collection<String> accounts) {
        Map<String, String> names = new LinkedHashMap<>();
        accounts.forEach(account -> names.put(account, account.equals(SYSTEM) ? SYSTEM_NAME : account));
        if (names.isEmpty()) {
            return names;
        }
        String[] asked = names.keySet().toArray(String[]::new);
        engine.asSystem(() -> identities.createUserQuery().userIdIn(asked).list())
                .forEach(user -> names.put(user.getId(), nameOf(user)));
        return names;
    }

    /** Who has no role and no unit may still be in a supervision group of one area. */
    private List<String> groupNames(AccountMembership membership) {
        if (membership.groups().isEmpty()) {
            return List.of();
        }
        String[] groups = membership.groups().toArray(String[]::new);
        return engine
                .asSystem(() -> identities
                        .createGroupQuery()
                        .groupIdIn(groups)
                        .orderByGroupName()
                        .asc()
                        .list())
                .stream()
                .map(Group::getName)
                .toList();
    }

    private static String nameOf(User user) {
        String name = Stream.of(user.getLastName(), user.getFirstName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining());
        return name.isEmpty() ? user.getId() : name;
    }
}

package io.xiaohao.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.report.process.ReportFixture;
import io.xiaohao.testing.ServedProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every route of ours × everybody: the table says who may, everybody else is refused, and no route is without a rule. */
@XiaohaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final List<AccessRule> RULES = AccessTable.read("routes.txt");

    @Autowired
    private ApplicationContext context;

    private ServedProduct served;
    private ReportFixture reports;
    private AccessClient client;
    private TriedObjects ofWencheng;
    private TriedObjects ofWenshan;

    @BeforeAll
    void serve() {
        served = ServedProduct.of(context);
        client = new AccessClient(served.port());
        reports = new ReportFixture(context);
        ofWencheng = TriedObjects.ofWencheng(reports.loop(), client);
        ofWenshan = TriedObjects.ofWenshan(reports, client);
        ofWencheng.received(client);
        ofWenshan.received(client);
    }

    @AfterAll
    void stop() {
        reports.close();
        served.close();
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        assertThat(RULES.stream().map(AccessRule::route)).doesNotHaveDuplicates();
        Set<String> ruled = RULES.stream()
                .map(AccessRule::route)
                .filter(route -> !route.startsWith("NONE "))
                .collect(Collectors.toSet());
        Set<String> mapped = Mappings.of(context);
        assertThat(without(mapped, ruled))
                .as("routes without a rule in routes.txt")
                .isEmpty();
        assertThat(without(ruled, mapped))
                .as("rules of routes.txt without a route")
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(route -> !others.contains(route)).collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> whoMay() {
        return RULES.stream()
                .filter(rule -> !rule.method().equals("FILE"))
                .map(rule -> dynamicTest(rule.route(), () -> check(rule)));
    }

    private void check(AccessRule rule) {
        List<String> faults = new ArrayList<>();
        TriedObjects objects = rule.isOfWenshan() ? ofWenshan : ofWencheng;
        for (Person person : Person.values()) {
            if (rule.allows(person) && rule.answers().isEmpty()) {
                continue;
            }
            AccessClient.Answer answer = client.call(
                    objects.account(person), method(rule), objects.in(rule.path()), objects.inSample(rule.sample()));
            if (!expected(rule, person, answer.status())) {
                faults.add(person + " " + answer.status());
            }
            TriedObjects foreign = person.isElsewhere() == rule.isOfWenshan() ? ofWenshan : ofWencheng;
            if (foreign.isNamedIn(answer.plainText(), person.isElsewhere())) {
                faults.add(person + " is shown something of another government");
            }
        }
        assertThat(faults).as(rule.route() + " " + rule.who()).isEmpty();
    }

    private static boolean expected(AccessRule rule, Person person, int status) {
        if (rule.allows(person)) {
            return rule.answers().contains(status);
        }
        if (person.isElsewhere() && rule.who().contains(person.word().substring("elsewhere-".length()))) {
            // Who might do it in his own government does not learn that there is such a thing in another.
            return status == 404;
        }
        boolean none = rule.method().equals("NONE");
        return person == Person.NOBODY && !none ? status == 401 : status == 401 || status == 403 || status == 404;
    }

    private static String method(AccessRule rule) {
        return switch (rule.method()) {
            case "ANY", "NONE" -> "GET";
            default -> rule.method();
        };
    }
}

package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueLedger;
import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerFocus;
import io.xiaohao.issue.LedgerQuery;
import io.xiaohao.issue.Light;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what is searched for into a query of what the caller sees, the same for programs and for pages. */
@Component
class LedgerQueries {

    /** What {@link io.xiaohao.issue.LedgerSummary} calls the issues that are counted for no object. */
    static final String NO_OBJECT = "其他";

    /** No area has this code, so nothing is found: where two areas asked for have nothing in common. */
    private static final Set<String> NOWHERE = Set.of("-");

    private final IssueLedger ledger;
    private final LedgerScope scope;
    private final Organization organization;

    LedgerQueries(IssueLedger ledger, LedgerScope scope, Organization organization) {
        this.ledger = ledger;
        this.scope = scope;
        this.organization = organization;
    }

    /** The query; refused as malformed where a value names nothing there is. */
    LedgerQuery query(Programme programme, SearchParameters parameters) {
        return new LedgerQuery(
                programme.code(),
                statuses(parameters.status()),
                areas(programme, parameters),
                blank(parameters.unit())
                        ? null
                        : unit(programme, parameters.unit()).code(),
                blank(parameters.list()) ? null : parameters.list(),
                blank(parameters.light()) ? null : Light.of(parameters.light()),
                parameters.q(),
                scope.onlyUnits(),
                parameters.sort(),
                blank(parameters.focus()) ? null : LedgerFocus.of(parameters.focus()));
    }

    /** Whether the caller sees nothing at all, so that nothing need be asked. */
    static boolean seesNothing(LedgerQuery query) {
        return query.onlyUnits() != null && query.onlyUnits().isEmpty();
    }

    /** The unit of that name or code, retired or not; refused as malformed where there is none. */
    Unit unit(Programme programme, String nameOrCode) {
        return organization
                .findUnit(programme.government(), nameOrCode)
                .orElseThrow(() -> Refusal.malformed("unit", "没有名为“%s”的单位。".formatted(nameOrCode)));
    }

    private Set<String> areas(Programme programme, SearchParameters parameters) {
        Set<String> within =
                blank(parameters.area()) ? Set.of() : ledger.withAreasWithin(programme.government(), parameters.area());
        if (blank(parameters.object())) {
            return within;
        }
        Set<String> counted = countedFor(programme, parameters.object());
        if (!within.isEmpty()) {
            counted.retainAll(within);
        }
        return counted.isEmpty() ? NOWHERE : counted;
    }

    private Set<String> countedFor(Programme programme, String object) {
        Optional<String> wanted = object.equals(NO_OBJECT)
                ? Optional.empty()
                : Optional.of(object(programme, object).code());
        return organization.areas(programme.government()).stream()
                .map(Area::code)
                .filter(code ->
                        programme.pack().objectOf(organization.pathToRoot(code)).equals(wanted))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Area object(Programme programme, String nameOrCode) {
        return organization
                .findArea(programme.government(), nameOrCode)
                .filter(area -> programme.pack().objects().contains(area.code()))
                .orElseThrow(() -> Refusal.malformed("object", "没有名为“%s”的督战对象。".formatted(nameOrCode)));
    }

    private static Set<IssueStatus> statuses(String given) {
        if (blank(given)) {
            return Set.of();
        }
        return Arrays.stream(given.split("[,、]"))
                .map(String::strip)
                .map(IssueStatus::of)
                .collect(Collectors.toSet());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

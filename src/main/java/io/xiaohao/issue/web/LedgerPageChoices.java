package io.xiaohao.issue.web;

import io.xiaohao.issue.IssueStatus;
import io.xiaohao.issue.LedgerFocus;
import io.xiaohao.issue.Light;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the ledger's form offers for a programme. */
@Component
class LedgerPageChoices {

    private static final String OPEN = Arrays.stream(IssueStatus.values())
            .filter(status -> !status.isSettled())
            .map(Enum::name)
            .collect(Collectors.joining(","));

    private final Organization organization;

    LedgerPageChoices(Organization organization) {
        this.organization = organization;
    }

    LedgerPageFilter filter(Programme programme, SearchParameters given, boolean ownUnitsOnly) {
        return new LedgerPageFilter(
                given.q(),
                given.area(),
                statuses(given.status()),
                lights(given.light()),
                objects(programme, given.object()),
                ownUnitsOnly ? List.of() : units(programme, given.unit()),
                lists(programme, given.list()),
                foci(given.focus()),
                sorts(given));
    }

    private static List<PageOption> statuses(String given) {
        List<PageOption> options = new ArrayList<>();
        options.add(PageOption.of(OPEN, "未销号（全部）", given));
        Arrays.stream(IssueStatus.values())
                .map(status -> PageOption.of(status.name(), status.label(), given))
                .forEach(options::add);
        return withGiven(options, given);
    }

    private static List<PageOption> lights(String given) {
        return Stream.of(Light.GREEN, Light.YELLOW, Light.RED, Light.SERIOUS, Light.NONE)
                .map(light -> PageOption.of(light.name(), label(light), given))
                .toList();
    }

    private static String label(Light light) {
        return switch (light) {
            case RED -> "红灯（含严重超期）";
            case NONE -> "不亮灯";
            default -> PageLight.of(light).word();
        };
    }

    private List<PageOption> objects(Programme programme, String given) {
        List<PageOption> options = programme.pack().objects().stream()
                .map(organization::areaByCode)
                .map(area -> PageOption.of(area.code(), area.name(), given))
                .collect(Collectors.toCollection(ArrayList::new));
        options.add(PageOption.of(LedgerQueries.NO_OBJECT, LedgerQueries.NO_OBJECT, given));
        return options;
    }

    private List<PageOption> units(Programme programme, String given) {
        List<PageOption> options = organization.units(programme.government()).stream()
                .map(unit -> PageOption.of(unit.code(), unit.name(), given))
                .collect(Collectors.toCollection(ArrayList::new));
        return withGiven(options, given);
    }

    private static List<PageOption> lists(Programme programme, String given) {
        List<PageOption> options = programme.pack().lists().stream()
                .map(list -> PageOption.of(list.name(), list.name(), given))
                .collect(Collectors.toCollection(ArrayList::new));
        return withGiven(options, given);
    }

    private static List<PageOption> foci(String given) {
        return Arrays.stream(LedgerFocus.values())
                .map(focus -> PageOption.of(focus.name(), focus.label(), given))
                .toList();
    }

    /** The first is what happens where nothing is chosen. */
    private static List<PageOption> sorts(SearchParameters parameters) {
        String given = parameters.sort();
        boolean urgent = isGiven(parameters.focus())
                || isGiven(parameters.light()) && Light.of(parameters.light()) != Light.NONE;
        return List.of(
                new PageOption("", urgent ? "最急的在前" : "最近登记在前", !isGiven(given)),
                PageOption.of("deadline,asc", "期限从近到远", given),
                PageOption.of("deadline,desc", "期限从远到近", given),
                PageOption.of("discoveredOn,desc", "最近发现在前", given),
                PageOption.of("discoveredOn,asc", "最早发现在前", given),
                PageOption.of("number,asc", "按编号", given),
                PageOption.of("closedAt,desc", "最近销号在前", given));
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    /** What an address names and the form does not offer stays chosen when the form is sent. */
    private static List<PageOption> withGiven(List<PageOption> options, String given) {
        boolean offered = !isGiven(given) || options.stream().anyMatch(PageOption::chosen);
        if (!offered) {
            options.add(new PageOption(given, label(given), true));
        }
        return options;
    }

    private static String label(String given) {
        return Arrays.stream(given.split("[,、]"))
                .map(each -> Arrays.stream(IssueStatus.values())
                        .filter(status -> status.name().equals(each.strip()))
                        .map(IssueStatus::label)
                        .findFirst()
                        .orElse(each))
                .collect(Collectors.joining("、"));
    }
}

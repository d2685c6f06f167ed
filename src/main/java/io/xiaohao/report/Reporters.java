package io.xiaohao.report;

import io.xiaohao.issue.StandingLedger;
import io.xiaohao.organization.Area;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who reports in a programme. */
@Component
public class Reporters {

    private static final Logger LOG = LoggerFactory.getLogger(Reporters.class);
    private static final String SUPERVISION = "supervision";

    private final Organization organization;
    private final StandingLedger ledger;

    Reporters(Organization organization, StandingLedger ledger) {
        this.organization = organization;
        this.ledger = ledger;
    }

    /** Whom the programme asks at the moment, in the order of their names as texts. */
    public List<Reporter> asked(Programme programme, ReportersAsked asked, LocalDateTime moment) {
        Stream<Reporter> reporters =
                switch (asked) {
                    case OBJECTS_WITH_OPEN_ISSUES ->
                        objects(programme, ledger.objectsWithOpenIssues(programme.code(), moment)).stream();
                    case EVERY_UNIT -> units(programme).stream();
                    case NOBODY -> Stream.of();
                };
        return reporters.sorted(Comparator.comparing(Reporter::name)).toList();
    }

    /** Whom the programme asks at one time or another, in the pack's order. */
    public List<Reporter> everybody(Programme programme, ReportersAsked asked) {
        return switch (asked) {
            case OBJECTS_WITH_OPEN_ISSUES ->
                objects(programme, Set.copyOf(programme.pack().objects()));
            case EVERY_UNIT -> units(programme);
            case NOBODY -> List.of();
        };
    }

    private List<Reporter> objects(Programme programme, Set<String> open) {
        return programme.pack().objects().stream()
                .filter(open::contains)
                .map(organization::areaByCode)
                .flatMap(area -> reporter(programme, area).stream())
                .toList();
    }

    private Optional<Reporter> reporter(Programme programme, Area area) {
        Optional<String> unit = organization
                .findUnit(programme.government(), area.name())
                .map(Unit::code)
                .or(() -> leadUnit(programme, area));
        if (unit.isEmpty()) {
            LOG.error("督战对象“{}”没有同名单位，也没有牵头单位，无法布置周报；请在方案包中补上。", area.name());
        }
        return unit.map(code -> new Reporter(
                programme.government(),
                programme.code(),
                area.code(),
                area.name(),
                area.code(),
                code,
                supervision(programme, area)));
    }

    private Optional<String> leadUnit(Programme programme, Area area) {
        return organization.responsibilities(programme.code(), area.code()).stream()
                .map(Responsibility::leadUnits)
                .flatMap(List::stream)
                .findFirst();
    }

    private List<Reporter> units(Programme programme) {
        return organization.units(programme.government()).stream()
                .map(unit -> reporter(programme, unit))
                .toList();
    }

    private Reporter reporter(Programme programme, Unit unit) {
        Optional<Area> area = organization.findArea(programme.government(), unit.name());
        return new Reporter(
                programme.government(),
                programme.code(),
                unit.code(),
                unit.name(),
                area.map(Area::code).orElse(null),
                unit.code(),
                area.map(own -> supervision(programme, own)).orElse(SUPERVISION));
    }

    private String supervision(Programme programme, Area area) {
        return programme
                .pack()
                .supervisionGroupOf(organization.pathToRoot(area.code()))
                .orElse(SUPERVISION);
    }
}

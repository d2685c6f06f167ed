package io.xiaohao.organization;

import io.xiaohao.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Answers who is who and who answers for what. Names are found however they are spelled in width and spacing; a code
 * does as well. What is retired is found where it is only looked at, and refused where something new would refer to it.
 */
@Service
public class Organization {

    private final OrganizationSnapshots snapshots;
    private final AccountGroups accounts;

    Organization(OrganizationSnapshots snapshots, AccountGroups accounts) {
        this.snapshots = snapshots;
        this.accounts = accounts;
    }

    /** The name of a government; its code where no pack has named it. */
    public String governmentName(String government) {
        return snapshots.current().governmentName(government).orElse(government);
    }

    /** The unit of that name or code; refused (field {@code unit}) where it is unknown or retired. */
    public Unit unit(String government, String nameOrCode) {
        Unit unit = findUnit(government, nameOrCode)
                .orElseThrow(() -> Refusal.invalid("unit", "没有单位“%s”，请核对单位名称或编码。".formatted(nameOrCode)));
        if (unit.retired()) {
            throw Refusal.invalid("unit", "单位“%s”已停用，请另选单位。".formatted(unit.name()));
        }
        return unit;
    }

    /** The unit of that name or code, retired or not. */
    public Optional<Unit> findUnit(String government, String nameOrCode) {
        return nameOrCode == null ? Optional.empty() : snapshots.current().unit(government, nameOrCode);
    }

    /** The units of a list separated by 、 in its order, each once; refused as a single one is. Null and blank give none. */
    public List<Unit> units(String government, String namesOrCodes) {
        return Names.split(namesOrCodes).stream()
                .map(name -> unit(government, name))
                .distinct()
                .toList();
    }

    /** The unit of that code, retired or not; refused as not found where there is none. */
    public Unit unitByCode(String code) {
        return snapshots.current().unit(code).orElseThrow(() -> Refusal.notFound("没有编码为“%s”的单位。".formatted(code)));
    }

    /** The units of a government that are not retired, in the order of its packs. */
    public List<Unit> units(String government) {
        return snapshots.current().units().stream()
                .filter(unit -> unit.government().equals(government) && !unit.retired())
                .toList();
    }

    /** Whether the one unit is subordinate to the other, at any depth; none is below itself. */
    public boolean isBelow(String unitCode, String ancestorCode) {
        return snapshots.current().isBelow(unitCode, ancestorCode);
    }

    /** The area of that name or code; refused (field {@code area}) where it is unknown or retired. */
    public Area area(String government, String nameOrCode) {
        Area area = findArea(government, nameOrCode)
                .orElseThrow(() -> Refusal.invalid("area", "没有责任区域“%s”，请核对区域名称或编码。".formatted(nameOrCode)));
        if (area.retired()) {
            throw Refusal.invalid("area", "责任区域“%s”已停用，请另选区域。".formatted(area.name()));
        }
        return area;
    }

    /** The area of that name or code, retired or not. */
    public Optional<Area> findArea(String government, String nameOrCode) {
        return nameOrCode == null ? Optional.empty() : snapshots.current().area(government, nameOrCode);
    }

    /** The area of that code, retired or not; refused as not found where there is none. */
    public Area areaByCode(String code) {
        return snapshots.current().area(code).orElseThrow(() -> Refusal.notFound("没有编码为“%s”的责任区域。".formatted(code)));
    }

    /** The areas of a government that are not retired, in the order of its packs. */
    public List<Area> areas(String government) {
        return snapshots.current().areas().stream()
                .filter(area -> area.government().equals(government) && !area.retired())
                .toList();
    }

    /** The area itself, then what it lies in, up to the root; empty where there is no such area. */
    public List<Area> pathToRoot(String areaCode) {
        return snapshots.current().pathToRoot(areaCode);
    }

    /** Who answers for the area: its own lines of the responsibility table, else those of the nearest area around it. */
    public List<Responsibility> responsibilities(String programme, String areaCode) {
        return snapshots.current().responsibilities(programme, areaCode);
    }

    /** Who acts in the post that day: the deputy while there is one, else the holder; nobody where it is vacant. */
    public List<String> accountsHolding(String postCode, LocalDate day) {
        return Incumbents.acting(snapshots.current(), postCode, day);
    }

    /** The codes of the units whose group the account is in. */
    public List<String> unitsOf(String account) {
        OrganizationSnapshot snapshot = snapshots.current();
        return accounts.groupsOf(account).stream()
                .flatMap(group -> UnitGroups.unitOf(group).stream())
                .filter(code -> snapshot.unit(code).isPresent())
                .sorted()
                .toList();
    }
}

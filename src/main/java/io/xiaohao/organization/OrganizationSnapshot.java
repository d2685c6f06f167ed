package io.xiaohao.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All of the organisation as it stood at one moment; never changes, so that every thread may read it. */
final class OrganizationSnapshot {

    private final Map<String, String> governments;
    private final Map<String, Unit> units;
    private final Map<String, Area> areas;
    private final Map<String, Post> posts;
    private final Map<String, Map<String, Unit>> unitsByName;
    private final Map<String, Map<String, Area>> areasByName;
    private final Map<String, Map<String, List<Responsibility>>> responsibilities;
    private final Map<String, List<Holding>> holdings;
    private final Map<String, List<Deputy>> deputies;

    OrganizationSnapshot(
            Map<String, String> governments,
            Collection<Unit> units,
            Collection<Area> areas,
            Collection<Post> posts,
            Collection<Responsibility> responsibilities,
            Collection<Holding> holdings,
            Collection<Deputy> deputies) {
        this.governments = Map.copyOf(governments);
        this.units = byCode(units, Unit::code);
        this.areas = byCode(areas, Area::code);
        this.posts = byCode(posts, Post::code);
        this.unitsByName = byName(units, Unit::government, Unit::name, Unit::retired);
        this.areasByName = byName(areas, Area::government, Area::name, Area::retired);
        this.responsibilities = responsibilities.stream()
                .collect(groupingBy(Responsibility::programme, groupingBy(Responsibility::areaCode)));
        this.holdings = holdings.stream().collect(groupingBy(Holding::postCode));
        this.deputies = deputies.stream().collect(groupingBy(Deputy::postCode));
    }

    Optional<String> governmentName(String government) {
        return Optional.ofNullable(governments.get(government));
    }

    Collection<Unit> units() {
        return units.values();
    }

    Collection<Area> areas() {
        return areas.values();
    }

    Collection<Post> posts() {
        return posts.values();
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    Optional<Post> post(String code) {
        return Optional.ofNullable(posts.get(code));
    }

    Optional<Unit> unit(String government, String nameOrCode) {
        return Optional.ofNullable(units.get(nameOrCode.strip()))
                .filter(unit -> unit.government().equals(government))
                .or(() -> named(unitsByName, government, nameOrCode));
    }

    Optional<Area> area(String government, String nameOrCode) {
        return Optional.ofNullable(areas.get(nameOrCode.strip()))
                .filter(area -> area.government().equals(government))
                .or(() -> named(areasByName, government, nameOrCode));
    }

    /** The lines for the area, else those for the nearest area around it that has any. */
    List<Responsibility> responsibilities(String programme, String areaCode) {
        Map<String, List<Responsibility>> ofProgramme = responsibilities.getOrDefault(programme, Map.of());
        return pathToRoot(areaCode).stream()
                .map(area -> ofProgramme.get(area.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    List<Area> pathToRoot(String areaCode) {
        List<Area> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Area area = areas.get(areaCode);
        while (area != null && seen.add(area.code())) {
            path.add(area);
            area = area.parentCode() == null ? null : areas.get(area.parentCode());
        }
        return List.copyOf(path);
    }

    boolean isBelow(String unitCode, String ancestorCode) {
        Set<String> seen = new HashSet<>();
        Unit unit = units.get(unitCode);
        while (unit != null && unit.parentCode() != null && seen.add(unit.code())) {
            if (unit.parentCode().equals(ancestorCode)) {
                return true;
            }
            unit = units.get(unit.parentCode());
        }
        return false;
    }

    /** The holdings of a post, earliest first. */
    List<Holding> holdings(String postCode) {
        return holdings.getOrDefault(postCode, List.of());
    }

    /** The deputies of a post, earliest first. */
    List<Deputy> deputies(String postCode) {
        return deputies.getOrDefault(postCode, List.of());
    }

    private static <T> Optional<T> named(Map<String, Map<String, T>> byName, String government, String name) {
        return Optional.ofNullable(byName.getOrDefault(government, Map.of()).get(Names.key(name)));
    }

    private static <T> Map<String, T> byCode(Collection<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        all.forEach(one -> byCode.put(code.apply(one), one));
        return Collections.unmodifiableMap(byCode);
    }

    /** Of several that have borne one name, the one that is not retired counts. */
    private static <T> Map<String, Map<String, T>> byName(
            Collection<T> all, Function<T, String> government, Function<T, String> name, Function<T, Boolean> retired) {
        Map<String, Map<String, T>> byName = new HashMap<>();
        for (T one : all) {
            byName.computeIfAbsent(government.apply(one), key -> new HashMap<>())
                    .merge(Names.key(name.apply(one)), one, (first, second) -> retired.apply(first) ? second : first);
        }
        return byName;
    }
}

package io.xiaohao.programme;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.GovernmentOrganization;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.Post;
import io.xiaohao.organization.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts together what all packs of one government say of its organisation. A retired programme's units, areas and posts
 * stay, so that its open issues can be worked off, unless an active pack uses their name for another.
 */
final class GovernmentUnion {

    private final List<AssembledPack> active;
    private final List<AssembledPack> retired;

    private GovernmentUnion(List<AssembledPack> active, List<AssembledPack> retired) {
        this.active = active;
        this.retired = retired;
    }

    static GovernmentOrganization of(String government, Collection<StoredProgramme> all) {
        List<StoredProgramme> own = all.stream()
                .filter(stored -> stored.pack().programme().government().equals(government))
                .toList();
        List<AssembledPack> active = own.stream()
                .filter(stored -> !stored.retired())
                .map(StoredProgramme::pack)
                .toList();
        List<AssembledPack> retired = own.stream()
                .filter(StoredProgramme::retired)
                .map(StoredProgramme::pack)
                .toList();
        return new GovernmentUnion(active, retired).union(government);
    }

    private GovernmentOrganization union(String government) {
        AssembledPack newest = active.isEmpty() ? retired.get(retired.size() - 1) : active.get(active.size() - 1);
        return new GovernmentOrganization(
                government,
                newest.organization().name(),
                together(GovernmentOrganization::units, Unit::code, Unit::name),
                together(GovernmentOrganization::areas, Area::code, Area::name),
                together(GovernmentOrganization::posts, Post::code, Post::name));
    }

    private <T> List<T> together(
            Function<GovernmentOrganization, List<T>> part, Function<T, String> code, Function<T, String> name) {
        Map<String, T> byCode = new LinkedHashMap<>();
        active.forEach(pack -> part.apply(pack.organization()).forEach(one -> byCode.put(code.apply(one), one)));
        Set<String> names = new HashSet<>();
        byCode.values().forEach(one -> names.add(Names.key(name.apply(one))));
        for (AssembledPack pack : retired) {
            part.apply(pack.organization()).stream()
                    .filter(one -> !byCode.containsKey(code.apply(one)) && names.add(Names.key(name.apply(one))))
                    .forEach(one -> byCode.put(code.apply(one), one));
        }
        return List.copyOf(byCode.values());
    }
}

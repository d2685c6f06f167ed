package io.xiaohao.consequence;

import io.xiaohao.organization.Area;
import io.xiaohao.organization.Names;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Responsibility;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who it is that a ranking names: a unit, or an area with the unit that answers for it. */
@Component
class AffectedObjects {

    private final Organization organization;
    private final ConsequencePacks packs;
    private final TitleMarks marks;

    AffectedObjects(Organization organization, ConsequencePacks packs, TitleMarks marks) {
        this.organization = organization;
        this.packs = packs;
        this.marks = marks;
    }

    AffectedObject of(Programme programme, String name) {
        List<TitleMark> marked = marks.of(programme.government(), name);
        boolean titled = packs.rules(programme.code()).titleHolders().contains(Names.key(name));
        Optional<Unit> unit = organization.findUnit(programme.government(), name);
        if (unit.isPresent()) {
            Unit found = unit.get();
            String superior = found.parentCode() == null
                    ? null
                    : organization.unitByCode(found.parentCode()).name();
            return new AffectedObject(
                    name,
                    found.code(),
                    titled || found.civilised(),
                    found.vertical(),
                    found.vertical() ? superior : marked(marked),
                    marked);
        }
        String leading = organization
                .findArea(programme.government(), name)
                .flatMap(area -> leading(programme, area))
                .orElse(null);
        return new AffectedObject(name, leading, titled, false, null, marked);
    }

    /** The superior that headquarters put on record last. */
    private static String marked(List<TitleMark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() == TitleMark.Kind.VERTICAL)
                .map(TitleMark::words)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> leading(Programme programme, Area area) {
        return organization.responsibilities(programme.code(), area.code()).stream()
                .map(Responsibility::leadUnits)
                .flatMap(List::stream)
                .findFirst();
    }
}

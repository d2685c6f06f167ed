package io.xiaohao.security;

import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Unit;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import io.xiaohao.security.password.ContextWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of the product, of the governments, of their programmes and units, and what their codes are made of. */
@Component
class KnownNames implements ContextWords {

    private static final Set<String> PRODUCT = Set.of("xiaohao", "销号", "camunda");

    /** A unit's shorter codes stand in too many words by chance. */
    private static final int SHORTEST_UNIT = 6;

    private final ObjectProvider<Programmes> programmes;
    private final ObjectProvider<Organization> organization;

    /** Asked for late: the engine needs the policy before there is anything of the domain. */
    KnownNames(ObjectProvider<Programmes> programmes, ObjectProvider<Organization> organization) {
        this.programmes = programmes;
        this.organization = organization;
    }

    @Override
    public Collection<String> words() {
        Set<String> words = new TreeSet<>(PRODUCT);
        Organization known = organization.getObject();
        for (Programme programme : programmes.getObject().all()) {
            String government = programme.government();
            words.add(known.governmentName(government).toLowerCase(Locale.ROOT));
            words.add(programme.name().toLowerCase(Locale.ROOT));
            codes(government).forEach(words::add);
            codes(programme.code()).forEach(words::add);
            for (Unit unit : known.units(government)) {
                words.add(unit.name().toLowerCase(Locale.ROOT));
                codes(unit.code())
                        .filter(code -> code.length() >= SHORTEST_UNIT)
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** The parts of a code that are letters: wencheng and weishengju of wencheng-weishengju. */
    private static Stream<String> codes(String code) {
        return Arrays.stream(code.toLowerCase(Locale.ROOT).split("[^a-z]+")).filter(part -> part.length() > 3);
    }
}

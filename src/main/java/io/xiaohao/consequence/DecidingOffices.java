package io.xiaohao.consequence;

import io.xiaohao.organization.Names;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import org.springframework.stereotype.Component;

/** What the office is called that decides about an object. Nobody decides about himself. */
@Component
class DecidingOffices {

    private static final String HEADQUARTERS = "创建工作指挥部办公室";

    private final ConsequencePacks packs;
    private final Organization organization;

    DecidingOffices(ConsequencePacks packs, Organization organization) {
        this.packs = packs;
        this.organization = organization;
    }

    /** The pack's name of the office; what would decide about itself goes to the organisation department, that to headquarters. */
    String office(Programme programme, Office office, AffectedObject object) {
        ConsequenceRules rules = packs.rules(programme.code());
        if (office == Office.SUPERIOR && object.superior() != null) {
            return object.superior();
        }
        String name = rules.name(office);
        if (!isSame(name, object.name())) {
            return name;
        }
        String organizationDepartment = rules.name(Office.ORGANIZATION);
        return isSame(organizationDepartment, object.name()) ? issuer(programme) : organizationDepartment;
    }

    /** Who signs the letters. */
    String issuer(Programme programme) {
        String named = packs.rules(programme.code()).issuer();
        return named != null ? named : organization.governmentName(programme.government()) + HEADQUARTERS;
    }

    private static boolean isSame(String one, String other) {
        return Names.key(one).equals(Names.key(other));
    }
}

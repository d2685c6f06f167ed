package io.xiaohao.organization;

import java.util.List;
import java.util.function.Function;

/** In what way a post or a unit answers for an area. */
enum Duty {
    CONTACT_LEADER(Responsibility::contactLeaders),
    LEAD_UNIT(Responsibility::leadUnits),
    RESPONSIBLE_UNIT(Responsibility::responsibleUnits),
    LOCAL_CONTACT(Responsibility::localContacts);

    private final Function<Responsibility, List<String>> holders;

    Duty(Function<Responsibility, List<String>> holders) {
        this.holders = holders;
    }

    List<String> holders(Responsibility responsibility) {
        return holders.apply(responsibility);
    }
}

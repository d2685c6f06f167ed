package io.xiaohao.notification;

import io.xiaohao.organization.UnitGroups;
import java.util.Collection;
import java.util.List;

/** How a notice bears whom it is for: an account, or a group; an account of a group's name is not the group. */
final class Recipient {

    private Recipient() {}

    static String account(String name) {
        return "account:" + name;
    }

    static String group(String name) {
        return "group:" + name;
    }

    /** The unit's people; its heads read what their unit is told. */
    static String unit(String code) {
        return group(UnitGroups.members(code));
    }

    static List<String> units(Collection<String> codes) {
        return codes.stream().distinct().map(Recipient::unit).toList();
    }
}

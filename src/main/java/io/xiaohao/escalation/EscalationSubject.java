package io.xiaohao.escalation;

import java.util.List;

/**
 * Whom it is about.
 *
 * @param name the name of the unit or object
 * @param unitCode the code of the unit of that name, or null
 * @param areaCode the code of the area of that name, or null
 * @param units codes of all units that answer for it: itself, or the lead and responsible units of the area
 */
record EscalationSubject(String name, String unitCode, String areaCode, List<String> units) {

    EscalationSubject {
        units = List.copyOf(units);
    }
}

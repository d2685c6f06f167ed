package io.xiaohao.assessment;

import java.util.List;

/**
 * Who is assessed in a round, as it was when the round opened.
 *
 * @param group the group's code
 * @param code the code of the area or unit
 * @param name its name
 * @param unit whether it is a unit
 * @param position its place in the group, from 1, in the pack's order
 * @param links the codes of the objects that its points come from
 * @param sheets how many sheets are scored for it
 * @param standard the version of the standard they are scored by, or null where there are none
 */
record Member(
        String group,
        String code,
        String name,
        boolean unit,
        int position,
        List<String> links,
        int sheets,
        String standard) {

    Member {
        links = List.copyOf(links);
    }

    static Member of(String group, String code, String name, boolean unit, int position, List<String> links) {
        return new Member(group, code, name, unit, position, links, 0, null);
    }

    Member asked(int number, String version) {
        return new Member(group, code, name, unit, position, links, number, version);
    }
}

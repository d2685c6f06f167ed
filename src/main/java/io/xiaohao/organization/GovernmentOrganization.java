package io.xiaohao.organization;

import java.util.List;

/**
 * What the packs of one government say of its organisation, complete: whatever is not in it has disappeared.
 *
 * @param code the government's code, its tenant
 * @param name the government's name
 * @param units in the order in which they are shown
 * @param areas in the order in which they are shown
 * @param posts in the order in which they are shown
 */
public record GovernmentOrganization(String code, String name, List<Unit> units, List<Area> areas, List<Post> posts) {

    /** Lists are copied. */
    public GovernmentOrganization {
        units = List.copyOf(units);
        areas = List.copyOf(areas);
        posts = List.copyOf(posts);
    }
}

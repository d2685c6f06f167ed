package io.xiaohao.organization;

import java.util.Objects;

/**
 * A post (岗位): the packs know posts, never people.
 *
 * @param code unique in the whole engine, never changed
 * @param government the government, which is the engine's tenant
 * @param unitCode the unit it belongs to, or null for leaders and the like
 * @param kind what sort of post it is
 * @param name the title shown to users, unique in the government
 * @param retired whether it has disappeared from the packs
 */
public record Post(String code, String government, String unitCode, PostKind kind, String name, boolean retired) {

    /** A post needs all but its unit. */
    public Post {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(government, "government");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}

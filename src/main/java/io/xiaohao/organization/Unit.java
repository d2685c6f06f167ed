package io.xiaohao.organization;

import java.util.Objects;

/**
 * An organ, company or township that has duties (单位).
 *
 * @param code unique in the whole engine, never changed; also the name of its group {@code unit-<code>}
 * @param government the government, which is the engine's tenant
 * @param name as the documents write it
 * @param parentCode the unit it is subordinate to, or null
 * @param vertical whether it is vertically managed (垂直管理), so that its superior is not this government
 * @param civilised whether it bears the title of a civilised unit (文明单位)
 * @param retired whether it has disappeared from the packs: what refers to it stays, nothing new may
 */
public record Unit(
        String code,
        String government,
        String name,
        String parentCode,
        boolean vertical,
        boolean civilised,
        boolean retired) {

    /** A unit needs its code, government and name. */
    public Unit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(government, "government");
        Objects.requireNonNull(name, "name");
    }

    /** The group whose members act for the unit. */
    public String group() {
        return UnitGroups.members(code);
    }

    /** The group whose members sign off for the unit. */
    public String headsGroup() {
        return UnitGroups.heads(code);
    }
}

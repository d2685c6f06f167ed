package io.xiaohao.organization;

import java.util.Objects;

/**
 * A place under supervision (责任区域).
 *
 * @param code unique in the whole engine, never changed
 * @param government the government, which is the engine's tenant
 * @param name as the documents write it
 * @param kind what sort of place it is
 * @param parentCode the area it lies in, or null
 * @param retired whether it has disappeared from the packs: what refers to it stays, nothing new may
 */
public record Area(String code, String government, String name, AreaKind kind, String parentCode, boolean retired) {

    /** An area needs its code, government, name and kind. */
    public Area {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(government, "government");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}

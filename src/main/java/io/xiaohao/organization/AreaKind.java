package io.xiaohao.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What sort of place an area is. */
public enum AreaKind {
    /** A prefecture or a city above counties. */
    PREFECTURE("州市", "州", "地级市", "自治州"),
    /** A county, a city of a county's rank, or a district. */
    COUNTY("县市区", "县", "市", "区", "县级市"),
    /** A town or township. */
    TOWNSHIP("乡镇", "乡", "镇"),
    /** A street office of a town. */
    STREET("街道"),
    /** A community. */
    COMMUNITY("社区"),
    /** An administrative village. */
    VILLAGE("行政村", "村"),
    /** A grid of a community or village. */
    GRID("网格");

    private final List<String> names;

    AreaKind(String... names) {
        this.names = List.of(names);
    }

    /** The Chinese word shown to users. */
    public String label() {
        return names.get(0);
    }

    /** The kind that a pack's table means by this word. */
    public static Optional<AreaKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.names.contains(word)).findFirst();
    }
}

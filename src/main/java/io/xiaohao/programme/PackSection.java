package io.xiaohao.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * A top-level key of programme.yaml that a module below this one understands; found by {@link
 * java.util.ServiceLoader}, so that packs can be checked without an application.
 */
public interface PackSection {

    /** The top-level key, such as {@code milestones}. */
    String key();

    /** The tables that belong to it, by file name; without a section a table is a fault. */
    default Set<String> tables() {
        return Set.of();
    }

    /** What is wrong in the section or its tables; the section is a missing node where the pack has none. */
    List<PackFault> check(JsonNode section, PackContents pack);
}

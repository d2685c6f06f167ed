package io.xiaohao.demo;

import java.util.List;
import java.util.Map;

/**
 * What happens to one issue, as the file tells it.
 *
 * @param name what the file calls it; others refer to it as {@code @name}
 * @param at when it is registered, as {@link DemoDays} reads it
 * @param by the role that registers it
 * @param scene what its pictures show, or null where it has none; what has one is photographed when it is found
 * @param values what is registered, by the names of {@link io.xiaohao.issue.IssueRegistration#check}; days are relative
 * @param steps what is done about it, in order
 */
record DemoStory(String name, String at, String by, String scene, Map<String, String> values, List<DemoStep> steps) {

    DemoStory {
        values = Map.copyOf(values);
        steps = List.copyOf(steps);
    }
}

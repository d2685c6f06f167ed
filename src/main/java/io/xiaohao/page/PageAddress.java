package io.xiaohao.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a page with what it is asked, encoded as addresses are.
 *
 * @param path the path, such as {@code /issues}
 * @param values the parameters in their order; none is null or blank
 */
public record PageAddress(String path, Map<String, String> values) {

    /** The page without parameters. */
    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** The same with a parameter set; null or blank leaves it out. */
    public PageAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.strip());
        }
        return new PageAddress(path, changed);
    }

    /** The same parameters at another path. */
    public PageAddress at(String otherPath) {
        return new PageAddress(otherPath, values);
    }

    /** As a link bears it. */
    public String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}

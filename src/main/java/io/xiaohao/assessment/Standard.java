package io.xiaohao.assessment;

import io.xiaohao.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is assessed: a tree of indicators. Its version is the hash of all it says; every sheet keeps that of the standard
 * it was scored by.
 *
 * @param file the pack's table
 * @param version SHA-256 over its indicators, lower-case hex
 * @param fullMark the marks of all together
 * @param indicators in the table's order
 */
public record Standard(String file, String version, BigDecimal fullMark, List<Indicator> indicators) {

    /** Keeps a copy. */
    public Standard {
        indicators = List.copyOf(indicators);
    }

    /** The indicators that are scored: those without parts. */
    public List<Indicator> scored() {
        Set<String> parents = indicators.stream()
                .map(Indicator::parent)
                .filter(parent -> parent != null)
                .collect(Collectors.toSet());
        return indicators.stream()
                .filter(indicator -> !parents.contains(indicator.code()))
                .toList();
    }

    /** The indicator that is scored under the code; refused where there is none. */
    public Indicator scored(String code) {
        return scored().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("scores", "考评标准中没有可打分的指标“%s”。".formatted(code)));
    }
}

package io.xiaohao.programme;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be loaded; the message names every fault. */
public class FaultyPack extends RuntimeException {

    private final transient List<PackFault> faults;

    FaultyPack(String pack, List<PackFault> faults) {
        super("方案包“%s”有%d处错误，没有载入：%s"
                .formatted(
                        pack,
                        faults.size(),
                        faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining())));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the files. */
    public List<PackFault> faults() {
        return faults;
    }
}

package io.xiaohao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section {@code assessment} of programme.yaml, with the tables of its standards. */
public final class AssessmentSection implements PackSection {

    private static final Set<String> STANDARDS =
            Set.of("standards", "standards-communities", "standards-townships", "standards-units");
    private static final Set<String> TABLES = Stream.concat(
                    STANDARDS.stream().flatMap(name -> Stream.of(name + ".csv", name + ".xlsx")),
                    Stream.of(HouseholdTable.FILE, CheckPointTable.FILE))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String key() {
        return AssessmentRulesReader.KEY;
    }

    /** The names that standards' tables may have, csv or xlsx; a pack needs those its groups name. */
    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        return AssessmentRulesReader.read(pack)
                .map(AssessmentRulesReader.Reading::faults)
                .orElse(List.of());
    }
}

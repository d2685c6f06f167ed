package io.xiaohao.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.List;
import java.util.Set;

/** The section {@code assessment} of programme.yaml, with the tables of its standards. */
public final class AssessmentSection implements PackSection {

    @Override
    public String key() {
        return AssessmentRulesReader.KEY;
    }

    /** The names that standards' tables may have; a pack needs those its groups name. */
    @Override
    public Set<String> tables() {
        return Set.of(
                "standards.csv",
                "standards-communities.csv",
                "standards-townships.csv",
                "standards-units.csv",
                "households.csv");
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        return AssessmentRulesReader.read(pack)
                .map(AssessmentRulesReader.Reading::faults)
                .orElse(List.of());
    }
}

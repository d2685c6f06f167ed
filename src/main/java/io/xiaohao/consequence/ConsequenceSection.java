package io.xiaohao.consequence;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.PackFault;
import io.xiaohao.programme.PackSection;
import java.util.List;
import java.util.Set;

/** {@code consequences} in programme.yaml: who decides, how long it may take, what is proposed by hand, who bears a title. */
public final class ConsequenceSection implements PackSection {

    @Override
    public String key() {
        return ConsequenceRulesReader.KEY;
    }

    @Override
    public Set<String> tables() {
        return Set.of(ConsequenceRulesReader.TITLES);
    }

    @Override
    public List<PackFault> check(JsonNode section, PackContents pack) {
        return ConsequenceRulesReader.check(section, pack);
    }
}

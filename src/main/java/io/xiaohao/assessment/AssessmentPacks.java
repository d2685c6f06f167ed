package io.xiaohao.assessment;

import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.Programmes;
import io.xiaohao.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How each programme assesses, read from its pack once for each content. */
@Component
public class AssessmentPacks {

    private final Programmes programmes;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AssessmentPacks(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The rules; empty where the programme does not assess. */
    public Optional<AssessmentRules> find(String programme) {
        PackContents contents = programmes.contents(programme);
        Known before = known.get(programme);
        if (before == null || before.contents() != contents) {
            before =
                    new Known(contents, AssessmentRulesReader.read(contents).map(AssessmentRulesReader.Reading::rules));
            known.put(programme, before);
        }
        return before.rules();
    }

    /** The rules; refused where the programme does not assess. */
    public AssessmentRules rules(String programme) {
        return find(programme).orElseThrow(() -> Refusal.notFound("方案“%s”没有考评。".formatted(programme)));
    }

    private record Known(PackContents contents, Optional<AssessmentRules> rules) {}
}

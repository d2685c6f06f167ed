package io.xiaohao.rehearsal.verb;

import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code register}: a finding goes on the list; found on the step's day where it does not say, photographed where
 * somebody does.
 */
@StageOnly
class RegisterVerb implements RehearsalVerb {

    private final IssueRegistration registration;

    RegisterVerb(IssueRegistration registration) {
        this.registration = registration;
    }

    @Override
    public Verb verb() {
        return Verb.REGISTER;
    }

    @Override
    public void play(Step step, Stage stage) {
        Map<String, String> values = new LinkedHashMap<>();
        step.content()
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        values.putIfAbsent("discoveredOn", step.at().toLocalDate().toString());
        stage.as(Actors.of(step, Actors.SUPERVISOR), () -> {
            stage.pictureOfFinding(values.get("category"), values.get("place"))
                    .ifPresent(picture -> values.put("evidenceIds", picture));
            return registration.register(stage.programme(), values);
        });
    }
}

package io.xiaohao.rehearsal.verb;

import io.xiaohao.issue.IssueRegistration;
import io.xiaohao.rehearsal.RehearsalOnly;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code register}: a finding goes on the list; found on the step's day where it does not say. */
@RehearsalOnly
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
        stage.as(Actors.of(step, Actors.SUPERVISOR), () -> registration.register(stage.programme(), values));
    }
}

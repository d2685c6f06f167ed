package io.xiaohao.rehearsal.verb;

import io.xiaohao.assessment.Appeals;
import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.ObjectUnits;
import io.xiaohao.assessment.RankedUnits;
import io.xiaohao.organization.AccountGroups;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.UnitGroups;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import io.xiaohao.rehearsal.RehearsalVerb;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.scenario.Step;
import io.xiaohao.rehearsal.scenario.Verb;
import java.util.List;

/**
 * {@code appeal}: somebody ranked objects to a draft or appeals against what was published; an account of the object's own
 * or lead unit where the step does not say.
 */
@StageOnly
class AppealVerb implements RehearsalVerb {

    private static final String NO_REASON = "对结果所依据的事实有异议，申请复核。";

    private final Appeals appeals;
    private final ObjectUnits objectUnits;
    private final RankedUnits rankedUnits;
    private final Organization organization;
    private final AccountGroups accountGroups;

    AppealVerb(
            Appeals appeals,
            ObjectUnits objectUnits,
            RankedUnits rankedUnits,
            Organization organization,
            AccountGroups accountGroups) {
        this.appeals = appeals;
        this.objectUnits = objectUnits;
        this.rankedUnits = rankedUnits;
        this.organization = organization;
        this.accountGroups = accountGroups;
    }

    @Override
    public Verb verb() {
        return Verb.APPEAL;
    }

    @Override
    public void play(Step step, Stage stage) {
        SpokenStep spoken = SpokenStep.of(step);
        String object = spoken.required("appeal", "被考评对象", "object", "unit");
        AssessmentPeriod period = AssessmentPeriod.of(spoken.required("appeal", "如2015-03", "period"));
        String reason = spoken.value("reason", "grounds", "opinion", "remark");
        Appeals.Form form = new Appeals.Form(
                spoken.value("group"),
                spoken.value("points", "requestedPoints"),
                reason == null ? NO_REASON : reason,
                spoken.value("evidenceIds"));
        String account = step.account() == null ? speaker(stage.programme(), period, object) : step.account();
        stage.as(account, () -> appeals.lodge(stage.programme().code(), period, object, form));
    }

    private String speaker(Programme programme, AssessmentPeriod period, String object) {
        return organization
                .findArea(programme.government(), object)
                .map(area -> objectUnits.speaking(programme.code(), area.code(), false))
                .orElseGet(() -> unitOrCheckPoint(programme, period, object))
                .stream()
                .flatMap(unit -> accounts(programme, unit).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("方案“%s”中没有叫“%s”的对象，或它没有账号。".formatted(programme.code(), object)));
    }

    private List<String> unitOrCheckPoint(Programme programme, AssessmentPeriod period, String object) {
        return organization
                .findUnit(programme.government(), object)
                .map(unit -> List.of(unit.code()))
                .orElseGet(() -> rankedUnits.named(programme.code(), period, object).stream()
                        .flatMap(point -> point.units().stream())
                        .toList());
    }

    private List<String> accounts(Programme programme, String unit) {
        return accountGroups.accountsIn(UnitGroups.members(unit), programme.government()).stream()
                .sorted()
                .toList();
    }
}

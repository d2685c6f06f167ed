package io.xiaohao.rehearsal.player;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.organization.Organization;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.StageOnly;
import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.Neglect;
import io.xiaohao.rehearsal.scenario.Scenario;
import io.xiaohao.rehearsal.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays a scenario on the application it is a bean of: at each instant due timers, then steps, then autopilot. */
@StageOnly
public class ScenarioPlayer {

    private final DueTimers timers;
    private final Verbs verbs;
    private final Cast cast;
    private final WorkingDays workingDays;
    private final Organization organization;

    ScenarioPlayer(DueTimers timers, Verbs verbs, Cast cast, WorkingDays workingDays, Organization organization) {
        this.timers = timers;
        this.verbs = verbs;
        this.cast = cast;
        this.workingDays = workingDays;
        this.organization = organization;
    }

    /**
     * Plays the scenario from its first instant to its last, or to an earlier moment; afterwards the clock stands there.
     *
     * @param last the moment after which nothing is played
     * @throws StepRefused where a line cannot be played; everything before it has happened
     * @throws RehearsalFailure where something else fails
     */
    public Played play(Scenario scenario, Programme programme, LocalDateTime last, Photographer photographer) {
        scenario.steps().forEach(verbs::check);
        MorningRound round = new MorningRound(neglected(scenario, programme), scenario.steps());
        Instants instants = new Instants(scenario.steps(), scenario.autopilot(), workingDays);
        RehearsalStage stage = new RehearsalStage(programme, scenario.folder(), cast, photographer);
        int tasks = 0;
        Optional<LocalDateTime> now = Optional.of(scenario.from());
        while (now.isPresent() && !now.get().isAfter(last)) {
            stage.moveTo(now.get());
            timers.run(stage.now(), programme.government());
            playSteps(instants, stage);
            tasks += instants.isMorning(stage.now()) ? playMorning(round, stage) : 0;
            now = instants.after(stage.now(), timers.next(stage.now(), programme.government()));
        }
        stage.moveTo(last);
        return new Played(scenario.steps().size(), timers.executed(), tasks);
    }

    private void playSteps(Instants instants, RehearsalStage stage) {
        Optional<Step> step = instants.step(stage.now());
        while (step.isPresent()) {
            verbs.play(step.get(), stage);
            timers.run(stage.now(), stage.programme().government());
            step = instants.step(stage.now());
        }
    }

    private int playMorning(MorningRound round, RehearsalStage stage) {
        int completed = 0;
        for (TaskInHand task : round.takenUp(open(stage), stage.now())) {
            if (cast.tasks().isOpen(task)) {
                playAutopilot(task, stage);
                timers.run(stage.now(), stage.programme().government());
                completed++;
            }
        }
        return completed;
    }

    /** What appeared on an earlier day and nobody has done. */
    private List<TaskInHand> open(RehearsalStage stage) {
        LocalDateTime today = stage.now().toLocalDate().atStartOfDay();
        return cast.tasks().createdBefore(today, stage.programme().government());
    }

    private void playAutopilot(TaskInHand task, RehearsalStage stage) {
        try {
            stage.complete(task, null, cast.plays().answers(task, stage));
        } catch (RehearsalFailure failure) {
            throw failure;
        } catch (RuntimeException failed) {
            throw new RehearsalFailure(
                    "%s 自动办理“%s”（%s）失败：%s".formatted(stage.now(), task.name(), task.about(), FailureMessage.of(failed)),
                    failed);
        }
    }

    private List<Neglected> neglected(Scenario scenario, Programme programme) {
        return scenario.neglect().stream()
                .map(neglect -> neglected(neglect, programme))
                .toList();
    }

    private Neglected neglected(Neglect neglect, Programme programme) {
        if (neglect.object() == null) {
            return new Neglected(neglect, Set.of());
        }
        String government = programme.government();
        Set<String> groups = organization
                .findUnit(government, neglect.object())
                .map(unit -> Players.groupsOf(unit.code()))
                .orElse(Set.of());
        if (groups.isEmpty()
                && organization.findArea(government, neglect.object()).isEmpty()) {
            throw new StepRefused(
                    neglect.line(), "方案“%s”中没有叫“%s”的区域或单位。".formatted(programme.code(), neglect.object()), null);
        }
        return new Neglected(neglect, groups);
    }
}

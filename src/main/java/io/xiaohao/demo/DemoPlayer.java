package io.xiaohao.demo;

import io.xiaohao.calendar.WorkingDays;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.player.DueTimers;
import io.xiaohao.rehearsal.player.FailureMessage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a programme's demonstration: at each moment what is due, then what the stories do, in the file's order. */
@DemoOnly
class DemoPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final String RECHECKS = "回头看";

    private final WorkingDays workingDays;
    private final DueTimers timers;
    private final DemoPeople people;
    private final DemoRechecks rechecks;

    DemoPlayer(WorkingDays workingDays, DueTimers timers, DemoPeople people, DemoRechecks rechecks) {
        this.workingDays = workingDays;
        this.timers = timers;
        this.people = people;
        this.rechecks = rechecks;
    }

    /**
     * Plays up to the moment and leaves the clock there. A story that cannot go on stops, is told of in the log, and the
     * others go on.
     *
     * @throws RuntimeException where a timer fails, or the file is faulty; what was committed before stays
     */
    DemoResult play(Programme programme, DemoScript script, LocalDateTime until) {
        DemoDays days = new DemoDays(until.toLocalDate(), workingDays);
        DemoStage stage = new DemoStage(programme, script.middle(), days, timers);
        List<DemoCue> cues = cues(script, stage);
        if (!cues.isEmpty()) {
            stage.beginAt(cues.get(0).at());
        }
        cues.stream().filter(cue -> !cue.at().isAfter(until)).forEach(cue -> play(cue, stage));
        stage.goOnTo(until);
        return new DemoResult(script.stories().size(), stage.stopped());
    }

    private static void play(DemoCue cue, DemoStage stage) {
        stage.goOnTo(cue.at());
        if (stage.isStopped(cue.story())) {
            return;
        }
        try {
            cue.act().run();
        } catch (RuntimeException failed) {
            stage.stop(cue.story());
            LOG.warn(
                    "演示数据“{}”（方案“{}”）停在{}：{}",
                    cue.story(),
                    stage.programme().code(),
                    cue.at(),
                    FailureMessage.of(failed),
                    failed);
        }
        stage.settle();
    }

    private List<DemoCue> cues(DemoScript script, DemoStage stage) {
        List<DemoCue> cues = new ArrayList<>();
        for (DemoStory story : script.stories()) {
            cues.add(cue(stage, story.at(), story.name(), () -> people.register(story, stage)));
            for (DemoStep step : story.steps()) {
                cues.add(cue(stage, step.at(), story.name(), () -> people.act(story, step, stage)));
            }
        }
        for (DemoScript.Recheck recheck : script.rechecks()) {
            cues.add(cue(stage, recheck.drawnAt(), RECHECKS, () -> rechecks.draw(stage)));
            cues.add(cue(stage, recheck.passedAt(), RECHECKS, () -> rechecks.passOthers(script, recheck, stage)));
        }
        cues.sort(Comparator.comparing(DemoCue::at));
        return cues;
    }

    private static DemoCue cue(DemoStage stage, String at, String story, Runnable act) {
        return new DemoCue(stage.days().moment(at), story, act);
    }
}

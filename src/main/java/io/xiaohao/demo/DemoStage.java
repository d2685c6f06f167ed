package io.xiaohao.demo;

import io.xiaohao.demo.picture.Spot;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.player.DueTimers;
import io.xiaohao.rehearsal.player.VirtualClock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where one programme's demonstration stands: the moment it has come to, the numbers given, the stories that stopped. */
final class DemoStage {

    private final Programme programme;
    private final Spot middle;
    private final DemoDays days;
    private final DueTimers timers;
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final DemoPictures pictures = new DemoPictures();
    private LocalDateTime now;

    DemoStage(Programme programme, Spot middle, DemoDays days, DueTimers timers) {
        this.programme = programme;
        this.middle = middle;
        this.days = days;
        this.timers = timers;
    }

    Programme programme() {
        return programme;
    }

    String government() {
        return programme.government();
    }

    /** The middle of the places that are photographed. */
    Spot middle() {
        return middle;
    }

    DemoDays days() {
        return days;
    }

    LocalDateTime now() {
        return now;
    }

    /** Stands at the first moment of all. */
    void beginAt(LocalDateTime moment) {
        stand(moment);
    }

    /** Lets the time go on to the moment; whatever is due on the way happens at its own instant. */
    void goOnTo(LocalDateTime moment) {
        Optional<LocalDateTime> due = nextDue();
        while (due.isPresent() && !due.get().isAfter(moment)) {
            stand(due.get());
            due = nextDue();
        }
        stand(moment);
    }

    /** Runs what the last act made due: what waits behind a save point. */
    void settle() {
        timers.run(now, government());
    }

    private Optional<LocalDateTime> nextDue() {
        return timers.next(now, government());
    }

    private void stand(LocalDateTime moment) {
        now = moment;
        VirtualClock.set(moment);
        settle();
    }

    /** The number that the story's issue was given. */
    String number(String story) {
        return Optional.ofNullable(numbers.get(story))
                .orElseThrow(() -> new DemoFault("“%s”此时还没有登记。".formatted(story)));
    }

    void keepNumber(String story, String number) {
        numbers.put(story, number);
    }

    /** Whether the number is that of a story whose issue is told of here. */
    boolean knows(String number) {
        return numbers.containsValue(number);
    }

    /** The pictures taken so far. */
    DemoPictures pictures() {
        return pictures;
    }

    boolean isStopped(String story) {
        return stopped.contains(story);
    }

    void stop(String story) {
        stopped.add(story);
    }

    int stopped() {
        return stopped.size();
    }
}

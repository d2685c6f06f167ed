package io.xiaohao.demo;

import io.xiaohao.notification.NoticeCleanup;
import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.player.Played;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * The years gone by: reports, visits, digests, milestones and rankings exist only where the calendar asked for them in
 * their own time. Each scenario goes on until nothing of it is left to do, past its programme's end, so that nobody who
 * looks today finds a report of years ago still due; where the demonstration is of a day within it
 * ({@code XIAOHAO_DEMO_DATE}), only what lies before is played, and the rest is to come.
 */
@DemoOnly
class DemoYearsGoneBy implements DemoShow<DemoYears, Played> {

    private final DemoPlays plays;
    private final DemoPast past;
    private final NoticeCleanup notices;

    DemoYearsGoneBy(DemoPlays plays, DemoPast past, NoticeCleanup notices) {
        this.plays = plays;
        this.past = past;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "往年的演示数据";
    }

    @Override
    public Set<String> begun() {
        return plays.yearsBegun();
    }

    @Override
    public Optional<DemoYears> read(String programme) {
        return DemoYearsReader.read(programme);
    }

    @Override
    public boolean begin(String programme) {
        return plays.beginYears(programme);
    }

    @Override
    public Played play(Programme programme, DemoYears years, LocalDateTime now) {
        return past.play(programme, years, now);
    }

    @Override
    public String end(String programme, Played played) {
        // What was told years ago is no news to anybody.
        notices.clean();
        plays.endYears(programme, played);
        return "自动办理%d件".formatted(played.tasks());
    }
}

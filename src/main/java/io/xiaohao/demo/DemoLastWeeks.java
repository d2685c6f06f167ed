package io.xiaohao.demo;

import io.xiaohao.programme.Programme;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** The stories of the last weeks before today, issue by issue. */
@DemoOnly
class DemoLastWeeks implements DemoShow<DemoScript, DemoResult> {

    private final DemoPlays plays;
    private final DemoPlayer player;

    DemoLastWeeks(DemoPlays plays, DemoPlayer player) {
        this.plays = plays;
        this.player = player;
    }

    @Override
    public String name() {
        return "的演示数据";
    }

    @Override
    public Set<String> begun() {
        return plays.begun();
    }

    @Override
    public Optional<DemoScript> read(String programme) {
        return DemoScriptReader.read(programme);
    }

    @Override
    public boolean begin(String programme) {
        return plays.begin(programme);
    }

    @Override
    public DemoResult play(Programme programme, DemoScript script, LocalDateTime now) {
        return player.play(programme, script, now);
    }

    @Override
    public String end(String programme, DemoResult result) {
        plays.end(programme, result);
        return "问题%d件，其中未演完%d件".formatted(result.stories(), result.failed());
    }
}

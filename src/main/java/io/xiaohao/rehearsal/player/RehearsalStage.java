package io.xiaohao.rehearsal.player;

import io.xiaohao.programme.Programme;
import io.xiaohao.rehearsal.Stage;
import io.xiaohao.rehearsal.TaskInHand;
import io.xiaohao.rehearsal.scenario.About;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** The stage of one scenario. */
class RehearsalStage implements Stage {

    private final Programme programme;
    private final Path folder;
    private final Cast cast;
    private LocalDateTime now;
    private long pictures;

    RehearsalStage(Programme programme, Path folder, Cast cast) {
        this.programme = programme;
        this.folder = folder;
        this.cast = cast;
    }

    void moveTo(LocalDateTime moment) {
        now = moment;
        VirtualClock.set(moment);
    }

    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public LocalDateTime now() {
        return now;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<TaskInHand> openTasks(String key, About about) {
        List<TaskInHand> exact =
                exactly(about).stream().filter(task -> task.key().equals(key)).toList();
        if (!exact.isEmpty() || !About.isLoose(key)) {
            return exact;
        }
        return cast.tasks().ofKey(key).stream()
                .filter(task -> about.fits(key, task.about()))
                .toList();
    }

    @Override
    public List<String> openTaskKeys(About about) {
        return exactly(about).stream().map(TaskInHand::key).toList();
    }

    private List<TaskInHand> exactly(About about) {
        return about.businessKey() == null ? List.of() : cast.tasks().about(about.businessKey());
    }

    @Override
    public void complete(TaskInHand task, String account, Map<String, Object> answers) {
        String actor = account == null ? cast.players().whoDoes(task, programme.government()) : account;
        as(actor, () -> {
            cast.taskDesk().complete(task.id(), actor, cast.plays().complement(task, answers, this));
            return null;
        });
    }

    @Override
    public <T> T as(String account, Supplier<T> action) {
        return cast.players().as(account, action);
    }

    @Override
    public String picture(String about) {
        pictures++;
        byte[] png = GeneratedPicture.png("%s|%s|%s|%d".formatted(programme.code(), about, now, pictures));
        String uploadedBy =
                SecurityContextHolder.getContext().getAuthentication().getName();
        return cast.evidence()
                .store(programme.government(), uploadedBy, about + ".png", new ByteArrayInputStream(png))
                .id();
    }
}

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
import java.util.Optional;
import java.util.function.Supplier;

/** The stage of one scenario. */
class RehearsalStage implements Stage {

    private final Programme programme;
    private final Path folder;
    private final Cast cast;
    private final Photographer photographer;
    private LocalDateTime now;

    RehearsalStage(Programme programme, Path folder, Cast cast, Photographer photographer) {
        this.programme = programme;
        this.folder = folder;
        this.cast = cast;
        this.photographer = photographer;
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
        return cast.tasks().ofKey(key, government()).stream()
                .filter(task -> about.fits(key, task.about()))
                .toList();
    }

    @Override
    public List<String> openTaskKeys(About about) {
        return exactly(about).stream().map(TaskInHand::key).toList();
    }

    private List<TaskInHand> exactly(About about) {
        return about.businessKey() == null ? List.of() : cast.tasks().about(about.businessKey(), government());
    }

    @Override
    public void complete(TaskInHand task, String account, Map<String, Object> answers) {
        String actor = account == null ? cast.players().whoDoes(task, government()) : named(account);
        as(actor, () -> {
            cast.taskDesk().complete(task.id(), actor, cast.plays().complement(task, answers, this));
            return null;
        });
    }

    @Override
    public <T> T as(String account, Supplier<T> action) {
        return cast.players().as(named(account), action);
    }

    @Override
    public boolean photographsEverything() {
        return photographer.photographsEverything();
    }

    @Override
    public String picture(String about) {
        return kept(photographer.rectified(about, now));
    }

    @Override
    public Optional<String> pictureOfFinding(String category, String place) {
        return photographer.found(category, place, now).map(this::kept);
    }

    @Override
    public Optional<String> pictureOfCheck(String about, boolean inOrder) {
        return photographer.checked(about, inOrder, now).map(this::kept);
    }

    private String kept(Photographer.Picture picture) {
        return cast.evidence()
                .store(government(), picture.name(), new ByteArrayInputStream(picture.content()))
                .id();
    }

    /** A role's account bears the government behind its name where several are played on one installation. */
    private String named(String account) {
        return cast.players().named(account, government());
    }

    private String government() {
        return programme.government();
    }
}

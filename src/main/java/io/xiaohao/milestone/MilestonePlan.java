package io.xiaohao.milestone;

import io.xiaohao.programme.PackContents;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The milestones of each programme, as its pack says. */
@Component
public class MilestonePlan {

    private final Programmes programmes;

    MilestonePlan(Programmes programmes) {
        this.programmes = programmes;
    }

    /** All of them by date; none where the pack has none. */
    public List<Milestone> of(Programme programme) {
        return MilestoneTable.milestones(contents(programme));
    }

    /** The milestone of a month such as {@code 2021-06}. */
    public Optional<Milestone> of(Programme programme, String period) {
        return of(programme).stream()
                .filter(milestone -> milestone.period().equals(period))
                .findFirst();
    }

    /** The first on a day or after it. */
    public Optional<Milestone> next(Programme programme, LocalDate from) {
        return of(programme).stream()
                .filter(milestone -> !milestone.date().isBefore(from))
                .findFirst();
    }

    /** How many working days before its date the evaluation is asked for. */
    int opensBefore(Programme programme) {
        return MilestoneSection.opensBefore(contents(programme));
    }

    /** How many working days after its date it is waited for. */
    int waitsAfter(Programme programme) {
        return MilestoneSection.waitsAfter(contents(programme));
    }

    private PackContents contents(Programme programme) {
        return programmes.contents(programme.code());
    }
}

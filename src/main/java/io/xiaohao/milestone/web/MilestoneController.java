package io.xiaohao.milestone.web;

import io.xiaohao.issue.VisibleProgrammes;
import io.xiaohao.milestone.MilestoneBoard;
import io.xiaohao.programme.Programme;
import io.xiaohao.refusal.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The milestones of a programme for programs. */
@RestController
class MilestoneController {

    private final VisibleProgrammes programmes;
    private final MilestoneBoard board;

    MilestoneController(VisibleProgrammes programmes, MilestoneBoard board) {
        this.programmes = programmes;
        this.board = board;
    }

    /** Every milestone by date, with its thresholds, its state, and the closures a week that are still needed. */
    @GetMapping("/api/programmes/{programme}/milestones")
    MilestoneList milestones(@PathVariable("programme") String code) {
        Programme programme = programmes.chosen(code).orElseThrow(() -> Refusal.notFound("没有方案“%s”。".formatted(code)));
        List<MilestoneBody> content =
                board.standings(programme).stream().map(MilestoneBody::of).toList();
        return new MilestoneList(content, 0, content.size(), content.size());
    }

    /** All of them on one page. */
    record MilestoneList(List<MilestoneBody> content, int page, int size, long total) {}
}

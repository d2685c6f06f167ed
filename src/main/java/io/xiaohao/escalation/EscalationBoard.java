package io.xiaohao.escalation;

import io.xiaohao.issue.IssueAccess;
import io.xiaohao.programme.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme has raised, as far as the caller sees it: his own part first, by stage, each subject's ladder. */
@Service
@Transactional(readOnly = true)
public class EscalationBoard {

    private static final int MOST = 500;

    private final Escalations escalations;
    private final EscalationSight sight;
    private final EscalationFiles files;
    private final IssueAccess access;
    private final EscalationTime time;

    EscalationBoard(
            Escalations escalations,
            EscalationSight sight,
            EscalationFiles files,
            IssueAccess access,
            EscalationTime time) {
        this.escalations = escalations;
        this.sight = sight;
        this.files = files;
        this.access = access;
        this.time = time;
    }

    /**
     * What waits for the caller.
     *
     * @param task the open task
     * @param file what it is about
     * @param late whether the time for it is over
     */
    public record Waiting(EscalationEngine.OpenTask task, EscalationFile file, boolean late) {}

    /**
     * The measures imposed on a subject.
     *
     * @param subject its name
     * @param imposed measure → how often, rising
     */
    public record Ladder(String subject, Map<Measure, Long> imposed) {}

    /** The open tasks of the caller in the programme, oldest first. */
    public List<Waiting> waiting(Programme programme) {
        return sight.openTasks().stream()
                .map(this::waiting)
                .filter(each -> each.file().escalation().programme().equals(programme.code()))
                .toList();
    }

    /** What the caller sees, latest first. */
    public List<Escalation> all(Programme programme) {
        return escalations.ofProgramme(programme.code(), MOST).stream()
                .filter(sight::sees)
                .toList();
    }

    /** The ladders of the subjects on whom something was imposed, the highest first. */
    public static List<Ladder> ladders(List<Escalation> all) {
        Map<String, Map<Measure, Long>> imposed = all.stream()
                .filter(each -> each.imposition().measure() != null)
                .collect(Collectors.groupingBy(
                        Escalation::subject,
                        TreeMap::new,
                        Collectors.groupingBy(
                                each -> each.imposition().measure(), TreeMap::new, Collectors.counting())));
        return imposed.entrySet().stream()
                .map(each -> new Ladder(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(
                                (Ladder ladder) -> highest(ladder.imposed().keySet()))
                        .reversed()
                        .thenComparing(Ladder::subject))
                .toList();
    }

    /** The file of one, as the caller sees it; refused as not found otherwise. */
    public EscalationFile file(long id) {
        return files.file(sight.seen(id), access.account());
    }

    private Waiting waiting(EscalationEngine.OpenTask task) {
        Escalation escalation = escalations.escalation(task.escalation());
        boolean late = task.due() != null && task.due().isBefore(time.now());
        return new Waiting(task, files.file(escalation, access.account()), late);
    }

    private static Measure highest(Set<Measure> measures) {
        return new TreeSet<>(measures).last();
    }
}

package io.xiaohao.escalation;

import io.xiaohao.form.FactSheet.Table;
import io.xiaohao.organization.Organization;
import io.xiaohao.organization.Post;
import io.xiaohao.organization.Posts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What helps to arrange an interview: whom the pack says to interview, who interviews, what is arranged already. */
@Component
class InterviewArrangements {

    private static final int DAYS = 14;
    private static final Map<String, String> ORGANS = Map.of(
            "discipline", "纪检监察机关",
            "organization", "组织部",
            "supervision", "督战组",
            "headquarters", "指挥部办公室",
            "leaders", "县领导");

    private final EscalationRulebook rulebook;
    private final EscalationSubjects subjects;
    private final EscalationRouting routing;
    private final Organization organization;
    private final Posts posts;
    private final InterviewClashes clashes;
    private final EscalationTime time;

    InterviewArrangements(
            EscalationRulebook rulebook,
            EscalationSubjects subjects,
            EscalationRouting routing,
            Organization organization,
            Posts posts,
            InterviewClashes clashes,
            EscalationTime time) {
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.routing = routing;
        this.organization = organization;
        this.posts = posts;
        this.clashes = clashes;
        this.time = time;
    }

    /** The posts to be interviewed: of the subject's units, those that the pack names. */
    String interviewees(Escalation escalation) {
        List<String> kinds = rulebook.rules(escalation.programme())
                .rule(escalation.cause())
                .map(EscalationRules.CauseRule::interviewees)
                .orElse(List.of());
        return subjects.of(escalation).units().stream()
                .flatMap(unit -> posts.ofUnit(unit).stream())
                .filter(post -> kinds.contains(post.kind().label()))
                .map(this::title)
                .collect(Collectors.joining("、"));
    }

    /** To whom its papers go: the subject, or the units that answer for an area. */
    String addressees(Escalation escalation) {
        EscalationSubject subject = subjects.of(escalation);
        if (subject.unitCode() != null || subject.units().isEmpty()) {
            return subject.name();
        }
        return subject.units().stream()
                .map(unit -> organization.unitByCode(unit).name())
                .collect(Collectors.joining("、"));
    }

    /** The organs that interview, by name. */
    String interviewers(Escalation escalation) {
        Map<String, String> units = rulebook.rules(escalation.programme()).organs();
        return routing.interviewing(escalation).groups().stream()
                .map(group -> units.getOrDefault(group, organ(escalation, group)))
                .collect(Collectors.joining("、"));
    }

    /** What is arranged for the next fortnight, and whether it concerns the same units; without anybody's name. */
    Table upcoming(Escalation escalation) {
        List<List<String>> rows = clashes.arranged(escalation.government(), time.today(), DAYS).stream()
                .map(interview -> List.of(
                        EscalationFactSheets.moment(interview.interviewAt()),
                        interview.escalation().subject(),
                        clashes.concernSame(escalation, interview.escalation()) ? "同一单位，注意错开" : ""))
                .toList();
        return new Table("近两周已安排的约谈", List.of("时间", "对象", "冲突"), rows);
    }

    /** With what an interview clashes, or null. */
    String clashes(Interview interview) {
        List<Interview> with = clashes.with(interview);
        return with.isEmpty()
                ? null
                : with.stream()
                        .map(other -> "%s %s"
                                .formatted(
                                        EscalationFactSheets.moment(other.interviewAt()),
                                        other.escalation().subject()))
                        .collect(Collectors.joining("；", "与下列约谈人员重复：", ""));
    }

    private String title(Post post) {
        String unit = organization.unitByCode(post.unitCode()).name();
        return post.name().startsWith(unit) ? post.name() : unit + post.name();
    }

    private static String organ(Escalation escalation, String group) {
        return group.startsWith("supervision-") ? escalation.subject() + "督战组" : ORGANS.getOrDefault(group, group);
    }
}

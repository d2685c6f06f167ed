package io.xiaohao.notification;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueRouting;
import io.xiaohao.issue.Issues;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a unit what happens to its issues, and the supervision group what waits for its check. */
@Component
class IssueNotices implements NoticeSource {

    private final Issues issues;
    private final IssueRouting routing;
    private final Organization organization;

    IssueNotices(Issues issues, IssueRouting routing, Organization organization) {
        this.issues = issues;
        this.routing = routing;
        this.organization = organization;
    }

    @Override
    public List<Message> toldOf(DomainEvent event) {
        return switch (event.event()) {
            case "issue.assigned", "issue.forwarded", "issue.transferred" ->
                unit(event, NoticeKind.ISSUE_ASSIGNED, "已交办%s，请及时签收并整改。");
            case "issue.reopened" -> unit(event, NoticeKind.ISSUE_ASSIGNED, "重新整改%s，请及时签收。");
            case "issue.extended" -> unit(event, NoticeKind.ISSUE_ANSWERED, "延期申请已同意%s。");
            case "issue.extension-refused" -> unit(event, NoticeKind.ISSUE_ANSWERED, "延期申请未获同意%s。");
            case "issue.reminded" -> unit(event, NoticeKind.ISSUE_REMINDED, "临近期限%s，请抓紧整改并申请销号。");
            case "issue.overdue" -> unit(event, NoticeKind.ISSUE_OVERDUE, "已经超期%s，请立即整改并申请销号。");
            case "issue.seriously-overdue" -> unit(event, NoticeKind.ISSUE_SERIOUS, "已严重超期%s，将提请处置，请立即整改。");
            case "issue.returned" -> unit(event, NoticeKind.ISSUE_RETURNED, "核查未通过，退回整改%s，请按核查意见继续整改。");
            case "issue.submitted" -> supervision(event);
            default -> List.of();
        };
    }

    private List<Message> unit(DomainEvent event, NoticeKind kind, String words) {
        return issue(event)
                .filter(issue -> issue.handlingUnit() != null)
                .map(issue -> message(
                        event,
                        kind,
                        issue,
                        words.formatted(deadline(issue)),
                        Recipient.group(routing.handlingGroup(issue))))
                .stream()
                .toList();
    }

    private List<Message> supervision(DomainEvent event) {
        return issue(event)
                .map(issue -> message(
                        event,
                        NoticeKind.ISSUE_SUBMITTED,
                        issue,
                        "已申请销号，请安排现场核查。",
                        Recipient.group(routing.supervisionGroup(issue))))
                .stream()
                .toList();
    }

    private static String deadline(Issue issue) {
        return issue.deadline()
                .map(each -> "（期限%s）".formatted(ChineseDate.of(each.day())))
                .orElse("");
    }

    private Message message(DomainEvent event, NoticeKind kind, Issue issue, String words, String recipient) {
        String place = organization.areaByCode(issue.finding().areaCode()).name();
        return new Message(
                issue.government(),
                issue.programme(),
                kind,
                "%s|%s|%d".formatted(event.event(), issue.number(), issue.round()),
                "问题%s（%s，%s）%s".formatted(issue.number(), place, issue.finding().category(), words),
                NoticeLinks.issue(issue.number()),
                Set.of(recipient));
    }

    private Optional<Issue> issue(DomainEvent event) {
        return issues.find(event.government(), event.subject());
    }
}

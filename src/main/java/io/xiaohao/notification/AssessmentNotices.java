package io.xiaohao.notification;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.RankedUnits;
import io.xiaohao.assessment.RankedUnits.RankedObject;
import io.xiaohao.document.ChineseDate;
import io.xiaohao.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who are ranked that a draft is there to be checked, and how their objections and appeals were decided. */
@Component
class AssessmentNotices implements NoticeSource {

    private final RankedUnits ranked;

    AssessmentNotices(RankedUnits ranked) {
        this.ranked = ranked;
    }

    @Override
    public List<Message> toldOf(DomainEvent event) {
        return switch (event.event()) {
            case "assessment.drafted" -> drafted(event);
            case "assessment.corrected" -> decided(event, "成立，结果已更正");
            case "assessment.dismissed" -> decided(event, "不成立，维持原结果");
            default -> List.of();
        };
    }

    private List<Message> drafted(DomainEvent event) {
        AssessmentPeriod period = period(event);
        Set<String> groups = event.data().get("groups") instanceof Collection<?> named
                ? named.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
        Set<String> recipients = ranked.of(event.programme(), period).stream()
                .filter(each -> groups.contains(each.group()))
                .flatMap(each -> each.units().stream())
                .map(Recipient::unit)
                .collect(Collectors.toSet());
        String until = event.data().get("checkingUntil") instanceof LocalDate day ? ChineseDate.of(day) : "核对期满";
        return List.of(new Message(
                event.government(),
                event.programme(),
                NoticeKind.RANKING_DRAFTED,
                "assessment.drafted|" + period.code(),
                "%s考评结果已算出，请于%s前核对；对事实有异议的，在此期间提出。".formatted(period.label(), until),
                NoticeLinks.ranking(event.programme(), period.code()),
                recipients));
    }

    private List<Message> decided(DomainEvent event, String outcome) {
        AssessmentPeriod period = period(event);
        String group = String.valueOf(event.data().get("group"));
        String object = String.valueOf(event.data().get("object"));
        return ranked.named(event.programme(), period, object).stream()
                .filter(each -> each.group().equals(group))
                .map(each -> decided(event, period, each, outcome))
                .toList();
    }

    private static Message decided(DomainEvent event, AssessmentPeriod period, RankedObject about, String outcome) {
        return new Message(
                event.government(),
                event.programme(),
                NoticeKind.CLAIM_DECIDED,
                "%s|%s|%s".formatted(event.event(), event.subject(), about.group()),
                "“%s”对%s考评结果的异议（申诉）%s。".formatted(about.name(), period.label(), outcome),
                NoticeLinks.result(event.programme(), period.code(), about.group(), about.code()),
                Recipient.units(about.units()));
    }

    private static AssessmentPeriod period(DomainEvent event) {
        return AssessmentPeriod.of(String.valueOf(event.data().get("period")));
    }
}

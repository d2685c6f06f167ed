package io.xiaohao.notification;

import io.xiaohao.document.ChineseDate;
import io.xiaohao.escalation.Appointment;
import io.xiaohao.escalation.DecisionReminder;
import io.xiaohao.escalation.Escalation;
import io.xiaohao.escalation.EscalationNews;
import io.xiaohao.escalation.EscalationOffers;
import io.xiaohao.escalation.Escalations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells who decides what waits for him, and a unit what was decided about it; never somebody of the unit before the
 * decision, and nobody the names of those who are interviewed.
 */
@Component
class EscalationNotices {

    private final EscalationOffers offers;
    private final Escalations escalations;

    EscalationNotices(EscalationOffers offers, Escalations escalations) {
        this.offers = offers;
        this.escalations = escalations;
    }

    List<Message> toldOf(EscalationNews news) {
        Escalation escalation = news.escalation();
        return switch (news.event()) {
            case "escalation.proposed" -> List.of(proposed(escalation));
            case "accountability.imposed" -> List.of(imposed(escalation));
            case "accountability.limit-recomputed" -> List.of(limitMoved(escalation));
            case "interview.scheduled" -> interview(escalation);
            default -> List.of();
        };
    }

    /** That the time for a decision is over. */
    List<Message> reminded(DecisionReminder reminder) {
        return escalations
                .find(reminder.escalation())
                .map(escalation -> message(
                        escalation,
                        NoticeKind.DECISION_REMINDED,
                        "reminder-" + reminder.times(),
                        "“%s”的%s建议应在%s前审批，现已超时，这是第%d次提醒。"
                                .formatted(
                                        escalation.subject(),
                                        escalation.measure().label(),
                                        ChineseDate.of(reminder.due()),
                                        reminder.times()),
                        deciders(escalation)))
                .stream()
                .toList();
    }

    private Message proposed(Escalation escalation) {
        return message(
                escalation,
                NoticeKind.DECISION_WAITING,
                "proposed",
                "“%s”待审批：建议%s（%s）。"
                        .formatted(
                                escalation.subject(),
                                escalation.measure().label(),
                                escalation.cause().label()),
                deciders(escalation));
    }

    private Message imposed(Escalation escalation) {
        return message(
                escalation,
                NoticeKind.ACCOUNTABILITY,
                "imposed-" + escalation.measure(),
                "对“%s”的处置已决定：%s（%s）。"
                        .formatted(
                                escalation.subject(),
                                escalation.measure().label(),
                                escalation.cause().label()),
                Recipient.units(offers.units(escalation)));
    }

    private Message limitMoved(Escalation escalation) {
        return message(
                escalation,
                NoticeKind.ACCOUNTABILITY,
                "limit-" + escalation.imposition().limit(),
                "因工作日历调整，“%s”的%s限期改为%s。"
                        .formatted(
                                escalation.subject(),
                                escalation.measure().label(),
                                ChineseDate.of(escalation.imposition().limit())),
                Recipient.units(offers.units(escalation)));
    }

    /** Who is interviewed can download the notice; who interviews is told the same time and place. */
    private List<Message> interview(Escalation escalation) {
        Appointment appointment = escalations.appointment(escalation).orElseThrow();
        String when = ChineseDate.toTheMinute(appointment.at());
        String where = appointment.place() == null ? "地点另行通知" : appointment.place();
        List<String> interviewers =
                offers.interviewing(escalation).stream().map(Recipient::group).toList();
        Message invited = message(
                escalation,
                NoticeKind.INTERVIEW,
                "interview-" + appointment.at(),
                "定于%s约谈“%s”有关负责人，地点：%s。约谈通知书由单位负责人下载，请准时参加。".formatted(when, escalation.subject(), where),
                Recipient.units(offers.units(escalation)));
        Message inviting = message(
                escalation,
                NoticeKind.INTERVIEW,
                "interviewing-" + appointment.at(),
                "定于%s约谈“%s”有关负责人，地点：%s。约谈后请登记。".formatted(when, escalation.subject(), where),
                interviewers);
        String paper = NoticeLinks.interviewPaper(escalation.id());
        return List.of(invited.withPaper(paper), inviting.withPaper(paper));
    }

    /** Those who decide, one by one where one of their group must not hear of it. */
    private Collection<String> deciders(Escalation escalation) {
        List<String> recipients = new ArrayList<>(offers.decidingAccounts(escalation).stream()
                .map(Recipient::account)
                .toList());
        for (String group : offers.decidingGroups(escalation)) {
            if (offers.isRecusedIn(escalation, group)) {
                offers.unbiasedIn(escalation, group).stream()
                        .map(Recipient::account)
                        .forEach(recipients::add);
            } else {
                recipients.add(Recipient.group(group));
            }
        }
        return recipients;
    }

    private static Message message(
            Escalation escalation, NoticeKind kind, String occasion, String text, Collection<String> recipients) {
        return new Message(
                escalation.government(),
                escalation.programme(),
                kind,
                "escalation|%d|%s".formatted(escalation.id(), occasion),
                text,
                NoticeLinks.escalation(escalation.id()),
                recipients);
    }
}

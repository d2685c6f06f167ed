package io.xiaohao.notification;

import io.xiaohao.consequence.ConsequenceNews;
import io.xiaohao.escalation.DecisionReminder;
import io.xiaohao.escalation.EscalationNews;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.report.ReportReminder;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens, in its transaction, and hands on what people are told. In a rehearsal nobody is told anything. */
@Component
@ConditionalOnProperty(name = "xiaohao.rehearsal", havingValue = "false", matchIfMissing = true)
class NoticeListener {

    private final List<NoticeSource> sources;
    private final EscalationNotices escalations;
    private final ReportNotices reports;
    private final ConsequenceNotices consequences;
    private final PendingNotices pending;

    NoticeListener(
            List<NoticeSource> sources,
            EscalationNotices escalations,
            ReportNotices reports,
            ConsequenceNotices consequences,
            PendingNotices pending) {
        this.sources = sources;
        this.escalations = escalations;
        this.reports = reports;
        this.consequences = consequences;
        this.pending = pending;
    }

    @EventListener
    void happened(DomainEvent event) {
        sources.forEach(source -> source.toldOf(event).forEach(pending::add));
    }

    @EventListener
    void happened(EscalationNews news) {
        escalations.toldOf(news).forEach(pending::add);
    }

    @EventListener
    void happened(ConsequenceNews news) {
        consequences.toldOf(news).forEach(pending::add);
    }

    @EventListener
    void happened(DecisionReminder reminder) {
        escalations.reminded(reminder).forEach(pending::add);
    }

    @EventListener
    void happened(ReportReminder reminder) {
        pending.add(reports.reminded(reminder));
    }
}

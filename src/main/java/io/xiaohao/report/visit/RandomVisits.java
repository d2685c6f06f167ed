package io.xiaohao.report.visit;

import io.xiaohao.journal.DomainEvent;
import io.xiaohao.journal.Journal;
import io.xiaohao.programme.Draw;
import io.xiaohao.programme.DrawPurpose;
import io.xiaohao.programme.DrawSecrets;
import io.xiaohao.programme.Programme;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws which of a week's visits are random supervision, and at which point each begins, where the pack has points. Nobody
 * foresees it, anybody can check it afterwards; until it is visited only supervision knows.
 */
@Component
class RandomVisits implements DrawPurpose {

    private static final String PURPOSE = "随机督查";

    private final Visits visits;
    private final DrawSecrets secrets;
    private final Journal journal;

    RandomVisits(Visits visits, DrawSecrets secrets, Journal journal) {
        this.visits = visits;
        this.secrets = secrets;
        this.journal = journal;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** Draws from the week's owed visits that are still to be made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(Programme programme, String week, VisitRules rules) {
        List<Visit> owed = visits.ofWeek(programme.code(), week).stream()
                .filter(visit -> visit.owed() && visit.isOpen())
                .toList();
        if (owed.isEmpty()) {
            return;
        }
        String secret = secrets.reveal(programme, PURPOSE);
        List<String> objects = owed.stream().map(Visit::object).toList();
        Draw draw = Draw.of(programme.code(), week, PURPOSE, objects, secret, rules.random());
        tell(programme, week, week, PURPOSE, draw, secret);
        owed.stream()
                .filter(visit -> draw.drawn().contains(visit.object()))
                .forEach(visit -> visits.draw(visit, point(programme, visit, rules, secret)));
    }

    private String point(Programme programme, Visit visit, VisitRules rules, String secret) {
        List<String> points = rules.pointsOf(visit.object());
        if (points.isEmpty()) {
            return null;
        }
        String purpose = PURPOSE + "/" + visit.object();
        Draw draw = Draw.of(programme.code(), visit.week(), purpose, points, secret, 1);
        tell(programme, visit.week(), visit.subject(), purpose, draw, secret);
        return draw.drawn().get(0);
    }

    private void tell(Programme programme, String week, String subject, String purpose, Draw draw, String secret) {
        DomainEvent event = DomainEvent.of("visit.drawn", programme.government(), programme.code(), subject)
                .with("period", week)
                .with("purpose", purpose)
                .with("seed", draw.seed())
                .with("from", draw.from())
                .with("drawn", draw.drawn());
        journal.record(secret.isEmpty() ? event : event.with("secret", secret));
    }
}

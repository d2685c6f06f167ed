package io.xiaohao.consequence;

import io.xiaohao.assessment.AssessmentPeriod;
import io.xiaohao.assessment.Grade;
import io.xiaohao.journal.DomainEvent;
import io.xiaohao.programme.Programme;
import io.xiaohao.programme.Programmes;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the assessment publishes: a ranking, the grades in it, last the bulletin. Results are taken down as they come;
 * from the moment the period's bulletin is out consequences follow from them, and from every grade that is corrected later.
 */
@Component
class PublishedResultsHeard {

    private static final String RANKING = "ranking.published";
    private static final String GRADE = "grade.awarded";
    private static final String BULLETIN = "bulletin.published";

    private final Programmes programmes;
    private final ConsequenceResults results;
    private final ConsequenceReview review;
    private final PerformanceEntries performance;

    PublishedResultsHeard(
            Programmes programmes,
            ConsequenceResults results,
            ConsequenceReview review,
            PerformanceEntries performance) {
        this.programmes = programmes;
        this.results = results;
        this.review = review;
        this.performance = performance;
    }

    @EventListener
    void hear(DomainEvent event) {
        if (!Set.of(RANKING, GRADE, BULLETIN).contains(event.event()) || event.programme() == null) {
            return;
        }
        Programme programme = programmes.programme(event.programme());
        Optional<String> period =
                text(event, "period").filter(code -> AssessmentPeriod.find(code).isPresent());
        if (period.isEmpty()) {
            return;
        }
        switch (event.event()) {
            case RANKING -> ranking(programme, period.get(), event);
            case GRADE -> grade(programme, period.get(), event);
            default -> bulletin(programme, period.get());
        }
    }

    private void ranking(Programme programme, String period, DomainEvent event) {
        String group = text(event, "group").orElse("");
        Set<String> ranked = new LinkedHashSet<>();
        for (Object each : event.data().get("ranks") instanceof List<?> ranks ? ranks : List.of()) {
            if (each instanceof Map<?, ?> line && line.get("object") != null) {
                String object = line.get("object").toString();
                ranked.add(object);
                results.ranked(
                        programme.code(), group, period, object, number(line.get("points")), rank(line.get("rank")));
            }
        }
        List<String> gone = results.keepOnly(programme.code(), group, period, ranked);
        gone.forEach(object -> review.review(programme, object));
    }

    private void grade(Programme programme, String period, DomainEvent event) {
        Optional<String> object = text(event, "object");
        Optional<Grade> grade = text(event, "grade").flatMap(PublishedResultsHeard::gradeNamed);
        if (object.isEmpty() || grade.isEmpty()) {
            return;
        }
        results.graded(
                programme.code(),
                text(event, "group").orElse(""),
                period,
                object.get(),
                number(event.data().get("points")),
                rank(event.data().get("rank")),
                grade.get());
        if (results.isPublished(programme.code(), period)) {
            review.review(programme, object.get());
        }
    }

    private void bulletin(Programme programme, String period) {
        results.publish(programme.code(), period);
        results.objects(programme.code(), period).forEach(object -> review.review(programme, object));
        performance.follow(programme, AssessmentPeriod.of(period));
    }

    private static Optional<Grade> gradeNamed(String name) {
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(name) || grade.label().equals(name)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(DomainEvent event, String key) {
        return Optional.ofNullable(event.data().get(key)).map(Object::toString);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()) : null;
    }

    private static Integer rank(Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}

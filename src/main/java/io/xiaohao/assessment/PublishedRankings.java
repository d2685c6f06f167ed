package io.xiaohao.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What was published, for the modules that draw conclusions from it. A ranking can be read here from the moment its event
 * {@code ranking.published} is recorded, in the same transaction. After a correction the newest version stands for the
 * period; {@link PublishedRanking#correction()} tells it from a first publication.
 */
public interface PublishedRankings {

    /** The standing version of each period of a kind (the newest published), in the order of periods. */
    List<PublishedRanking> standing(String programme, String group, AssessmentPeriod.Kind kind);

    /** The standing version of each period of any kind, in the order of periods. */
    List<PublishedRanking> standing(String programme, String group);

    /** The standing version of one period; empty where none is published. */
    Optional<PublishedRanking> standing(String programme, String group, AssessmentPeriod period);

    /** All versions of one period, oldest first. */
    List<PublishedRanking> versions(String programme, String group, AssessmentPeriod period);

    /** The groups' codes of the standing rankings of a period, in the pack's order. */
    List<String> groups(String programme, AssessmentPeriod period);
}

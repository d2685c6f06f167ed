package io.xiaohao.issue.web;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.EvidenceWarning;
import io.xiaohao.issue.Issue;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import io.xiaohao.issue.PictureReview;
import io.xiaohao.issue.ReviewedPicture;
import io.xiaohao.issue.web.IssuePageView.Picture;
import io.xiaohao.issue.web.IssuePageView.PictureGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what was handed in with an issue side by side by stage: found, rectified, checked. */
@Component
class IssuePagePictures {

    private static final int MOST_IN_A_GROUP = 12;

    private final EvidenceStore store;
    private final PictureReview review;
    private final LedgerScope scope;

    IssuePagePictures(EvidenceStore store, PictureReview review, LedgerScope scope) {
        this.store = store;
        this.review = review;
        this.scope = scope;
    }

    /** Every stage, as the history is given the newest first; none where there is nothing. {@code all}: none left out. */
    List<PictureGroup> groups(Issue issue, List<HistoryLine> newest, Map<String, String> names, boolean all) {
        Map<String, Evidence> evidence = evidence(issue, newest);
        if (evidence.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> warnings = warnings(issue);
        Map<IssuePageStage, Map<String, Picture>> stages = new LinkedHashMap<>();
        Arrays.stream(IssuePageStage.values()).forEach(stage -> stages.put(stage, new LinkedHashMap<>()));
        for (HistoryLine line : newest) {
            IssuePageStage stage = IssuePageStage.of(line.act());
            ids(line).stream().map(evidence::get).forEach(each -> stages.get(stage)
                    .put(
                            each.id(),
                            picture(
                                    issue,
                                    stage,
                                    each,
                                    caption(line, names.get(line.actor())),
                                    warnings.getOrDefault(each.id(), List.of()))));
        }
        List<PictureGroup> groups = new ArrayList<>();
        stages.forEach((stage, pictures) -> groups.add(group(stage, List.copyOf(pictures.values()), all)));
        return groups;
    }

    /** The ids of what was handed in with a line. */
    static List<String> ids(HistoryLine line) {
        return line.evidenceIds() == null
                ? List.of()
                : List.of(line.evidenceIds().split("、"));
    }

    private Map<String, Evidence> evidence(Issue issue, List<HistoryLine> history) {
        String ids =
                history.stream().flatMap(line -> ids(line).stream()).distinct().collect(Collectors.joining("、"));
        return store.findAll(issue.government(), ids).stream().collect(Collectors.toMap(Evidence::id, each -> each));
    }

    private static PictureGroup group(IssuePageStage stage, List<Picture> pictures, boolean all) {
        int shown = all ? pictures.size() : Math.min(pictures.size(), MOST_IN_A_GROUP);
        return new PictureGroup(stage.label(), pictures.subList(0, shown), pictures.size() - shown);
    }

    /** What should be looked at, by the pictures' ids; other issues are named only to those who see them all. */
    private Map<String, List<String>> warnings(Issue issue) {
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        for (ReviewedPicture picture : review.pictures(issue, scope.onlyUnits() == null)) {
            warnings.put(
                    picture.evidence().id(),
                    picture.warnings().stream()
                            .filter(warning -> !warning.kind().isInformation())
                            .map(EvidenceWarning::message)
                            .toList());
        }
        return warnings;
    }

    private static String caption(HistoryLine line, String actor) {
        return "第%d轮 · %s · %s · %s"
                .formatted(line.round(), line.act().label(), line.at().toLocalDate(), actor);
    }

    private static Picture picture(
            Issue issue, IssuePageStage stage, Evidence evidence, String caption, List<String> warnings) {
        String href = "/api/evidence/" + evidence.id();
        return new Picture(
                href,
                evidence.isPicture() ? href + "/thumbnail" : null,
                caption,
                "问题%s的%s照片".formatted(issue.number(), stage.label()),
                warnings);
    }
}

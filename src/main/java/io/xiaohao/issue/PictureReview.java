package io.xiaohao.issue;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.EvidenceWarning;
import io.xiaohao.evidence.EvidenceWarnings;
import io.xiaohao.evidence.EvidenceWarnings.Context;
import io.xiaohao.evidence.EvidenceWarnings.Earlier;
import io.xiaohao.evidence.PictureFacts;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of an issue in the order they were handed in, each with its warnings. */
@Service
@Transactional(readOnly = true)
public class PictureReview {

    private final IssueLedger ledger;
    private final EvidenceStore evidenceStore;
    private final EvidenceWarnings evidenceWarnings;

    PictureReview(IssueLedger ledger, EvidenceStore evidenceStore, EvidenceWarnings evidenceWarnings) {
        this.ledger = ledger;
        this.evidenceStore = evidenceStore;
        this.evidenceWarnings = evidenceWarnings;
    }

    /**
     * The pictures of an issue.
     *
     * @param tellOfOthers whether the reader may know of other issues: without that, warnings that name them are left out
     */
    public List<ReviewedPicture> pictures(Issue issue, boolean tellOfOthers) {
        Sequence sequence = new Sequence(issue, tellOfOthers);
        ledger.history(issue).forEach(sequence::add);
        return sequence.pictures;
    }

    /** Goes through the history: what came before decides what is to be said of a picture. */
    private final class Sequence {

        private final Issue issue;
        private final boolean tellOfOthers;
        private final List<ReviewedPicture> pictures = new ArrayList<>();
        private final List<Earlier> earlier = new ArrayList<>();
        private int draftedFrom;
        private LocalDate foundOn;

        Sequence(Issue issue, boolean tellOfOthers) {
            this.issue = issue;
            this.tellOfOthers = tellOfOthers;
            this.foundOn = issue.finding().discoveredOn();
        }

        void add(HistoryLine line) {
            switch (line.act()) {
                case DRAFTED -> draftedFrom = pictures.size();
                case SIGN_OFF_REFUSED -> forgetDraft();
                default -> {}
            }
            List<ReviewedPicture> added = evidenceStore.findAll(issue.government(), line.evidenceIds()).stream()
                    .filter(Evidence::isPicture)
                    .map(picture -> reviewed(picture, line))
                    .toList();
            pictures.addAll(added);
            added.forEach(picture -> earlier.add(earlier(picture)));
            if (line.act() == IssueAct.RELAPSED) {
                foundOn = line.at().toLocalDate();
            }
        }

        /** What the heads gave back never left the unit and comes again with the next draft. */
        private void forgetDraft() {
            pictures.subList(draftedFrom, pictures.size()).clear();
            earlier.subList(draftedFrom, earlier.size()).clear();
        }

        private ReviewedPicture reviewed(Evidence picture, HistoryLine line) {
            PictureFacts facts = evidenceStore.facts(picture).orElse(null);
            List<EvidenceWarning> warnings =
                    evidenceWarnings.of(picture, new Context(issue.number(), foundOn, List.copyOf(earlier))).stream()
                            .filter(warning -> tellOfOthers || !warning.tellsOfOthers())
                            .toList();
            return new ReviewedPicture(picture, facts, line.act(), line.round(), line.actor(), line.at(), warnings);
        }

        private Earlier earlier(ReviewedPicture picture) {
            String step = picture.act().label();
            return new Earlier(
                    picture.evidence().id(),
                    picture.facts() == null ? null : picture.facts().place(),
                    picture.round() == 1 ? step : "第" + picture.round() + "轮" + step);
        }
    }
}

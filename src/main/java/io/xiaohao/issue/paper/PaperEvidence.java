package io.xiaohao.issue.paper;

import io.xiaohao.document.PaperPicture;
import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.issue.IssueLedger.HistoryLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pictures that papers show of what was handed in: JPEG and PNG, encoded anew. */
@Component
class PaperEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(PaperEvidence.class);
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png");

    private final EvidenceStore store;

    PaperEvidence(EvidenceStore store) {
        this.store = store;
    }

    /** The first pictures of these lines, at most so many; what is not shown is counted. */
    Shown shown(String government, List<HistoryLine> lines, int most) {
        List<PaperPicture> pictures = new ArrayList<>();
        int others = 0;
        for (HistoryLine line : lines) {
            for (Evidence evidence : store.findAll(government, line.evidenceIds())) {
                Optional<PaperPicture> picture = pictures.size() < most ? picture(evidence) : Optional.empty();
                picture.ifPresent(pictures::add);
                others += picture.isPresent() ? 0 : 1;
            }
        }
        return new Shown(List.copyOf(pictures), others);
    }

    private Optional<PaperPicture> picture(Evidence evidence) {
        if (!SHOWN.contains(evidence.mediaType())) {
            return Optional.empty();
        }
        try (InputStream content = store.content(evidence)) {
            return PaperPicture.of(content.readAllBytes());
        } catch (IOException | UncheckedIOException unreadable) {
            // a paper without the picture is better than none
            LOG.warn("Evidence {} cannot be read for a paper", evidence.id(), unreadable);
            return Optional.empty();
        }
    }

    /**
     * What a paper shows.
     *
     * @param pictures in the order they were handed in
     * @param others how many files are not among them
     */
    record Shown(List<PaperPicture> pictures, int others) {}
}

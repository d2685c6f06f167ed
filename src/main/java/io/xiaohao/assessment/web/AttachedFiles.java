package io.xiaohao.assessment.web;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files sent along with a form of the assessment's pages, and how they are shown again. */
@Component
class AttachedFiles {

    private final EvidenceStore store;

    AttachedFiles(EvidenceStore store) {
        this.store = store;
    }

    /**
     * A file as a page shows it.
     *
     * @param href where it is
     * @param thumbnail its small picture, or null where it is no picture
     * @param name what its sender called it
     */
    record Attached(String href, String thumbnail, String name) {}

    /** Stores what was chosen; the ids as one text, empty where nothing was. */
    String store(Programme programme, List<MultipartFile> files) throws IOException {
        List<String> ids = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                ids.add(store.store(programme.government(), file.getOriginalFilename(), content)
                        .id());
            }
        }
        return String.join("、", ids);
    }

    /** As they are shown. */
    List<Attached> shown(String government, List<String> ids) {
        return ids.stream().map(id -> attached(store.find(government, id))).toList();
    }

    private static Attached attached(Evidence evidence) {
        String href = "/api/evidence/" + evidence.id();
        return new Attached(href, evidence.isPicture() ? href + "/thumbnail" : null, evidence.originalName());
    }
}

package io.xiaohao.issue.exchange;

import io.xiaohao.evidence.EvidenceStore;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Stores the pictures of imported lists like any that is uploaded. */
@Component
class EvidencePictures implements ImportPictures.PictureStore {

    private final EvidenceStore store;

    EvidencePictures(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public String store(String government, String account, String name, InputStream content) {
        return store.store(government, account, name, content).id();
    }
}

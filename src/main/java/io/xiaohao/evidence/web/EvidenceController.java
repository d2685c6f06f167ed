package io.xiaohao.evidence.web;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceAccess;
import io.xiaohao.evidence.EvidenceRenditions;
import io.xiaohao.evidence.EvidenceStore;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.evidence.Rendition;
import io.xiaohao.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads evidence and gives it back to those who may see it. */
@RestController
class EvidenceController {

    private final EvidenceStore store;
    private final EvidenceRenditions renditions;
    private final EvidenceAccess access;
    private final List<EvidenceVisibility> visibilities;

    EvidenceController(
            EvidenceStore store,
            EvidenceRenditions renditions,
            EvidenceAccess access,
            ObjectProvider<EvidenceVisibility> visibilities) {
        this.store = store;
        this.renditions = renditions;
        this.access = access;
        this.visibilities = visibilities.orderedStream().toList();
    }

    /** Takes one file of the caller's. */
    @PostMapping("/api/evidence")
    ResponseEntity<Uploaded> upload(@RequestParam(name = "file", required = false) MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.malformed("file", "请求中缺少名为 file 的文件。");
        }
        try (InputStream content = file.getInputStream()) {
            Evidence evidence = store.store(access.government(), file.getOriginalFilename(), content);
            return ResponseEntity.created(URI.create("/api/evidence/" + evidence.id()))
                    .body(new Uploaded(evidence.id(), evidence.mediaType(), evidence.size()));
        }
    }

    /** The evidence as it is shown. */
    @GetMapping("/api/evidence/{id}")
    ResponseEntity<Resource> shown(@PathVariable("id") String id) {
        return answer(renditions.shown(visible(id)));
    }

    /** A small picture of it. */
    @GetMapping("/api/evidence/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable("id") String id) {
        return answer(renditions.thumbnail(visible(id)));
    }

    /**
     * Under a generated name; no browser guesses another type. A browser keeps it, but asks each time whether the one who
     * is logged in may still see it.
     */
    private static ResponseEntity<Resource> answer(Rendition rendition) {
        ContentDisposition.Builder disposition =
                rendition.made() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendition.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(rendition.file().getFileName().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(rendition.name()).build().toString())
                .body(new FileSystemResource(rendition.file()));
    }

    private Evidence visible(String id) {
        Evidence evidence = store.find(access.governments(), id);
        if (!mayRead(evidence)) {
            throw Refusal.forbidden("您无权查看编号为“" + id + "”的佐证材料。");
        }
        return evidence;
    }

    private boolean mayRead(Evidence evidence) {
        String account = access.account();
        return evidence.uploadedBy().equals(account)
                || visibilities.stream().anyMatch(visibility -> visibility.mayRead(account, evidence));
    }

    /** What the uploader needs to name the file later. */
    record Uploaded(String id, String mediaType, long size) {}
}

package io.xiaohao.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xiaohao.evidence.Evidence;
import io.xiaohao.evidence.EvidenceFixture;
import io.xiaohao.evidence.EvidenceVisibility;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class EvidenceControllerTests {

    @TempDir
    private Path folder;

    private EvidenceFixture fixture;
    private MockMvc web;

    @BeforeEach
    void freshStore() {
        fixture = new EvidenceFixture(folder);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        EvidenceVisibility auditorsReadAll = (account, evidence) -> account.equals("auditor@wenshan");
        beans.addBean("auditorsReadAll", auditorsReadAll);
        web = MockMvcBuilders.standaloneSetup(new EvidenceController(
                        fixture.store,
                        fixture.renditions,
                        fixture.access,
                        beans.getBeanProvider(EvidenceVisibility.class)))
                .build();
    }

    @Test
    void anUploadAnswersWithIdTypeAndSize() throws Exception {
        web.perform(multipart("/api/evidence").file(file("照片.jpg", SampleFiles.png())))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/evidence/")))
                .andExpect(jsonPath("$.id").isString())
                .andExpect(jsonPath("$.mediaType").value("image/png"))
                .andExpect(jsonPath("$.size").value(SampleFiles.png().length));
    }

    @Test
    void aPictureIsShownUnderAGeneratedName() throws Exception {
        Evidence evidence = fixture.stored("x\".html", SampleFiles.jpeg());

        byte[] shown = web.perform(get("/api/evidence/" + evidence.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"" + evidence.id() + ".jpg\""))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(content().contentType("image/jpeg"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(24);
    }

    @Test
    void aDocumentComesAsAnAttachmentAsItIs() throws Exception {
        Evidence evidence = fixture.stored("批示.pdf", SampleFiles.pdf());

        web.perform(get("/api/evidence/" + evidence.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + evidence.id() + ".pdf\""))
                .andExpect(header().longValue("Content-Length", SampleFiles.pdf().length))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(SampleFiles.pdf()));
    }

    @Test
    void aThumbnailIsAJpegWhateverTheKind() throws Exception {
        for (byte[] file : new byte[][] {SampleFiles.png(), SampleFiles.lossyWebp(), SampleFiles.pdf()}) {
            Evidence evidence = fixture.stored("a", file);
            web.perform(get("/api/evidence/" + evidence.id() + "/thumbnail"))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/jpeg"));
        }
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        Evidence evidence = fixture.stored("a.jpg", SampleFiles.jpeg());
        String tag = web.perform(get("/api/evidence/" + evidence.id()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        web.perform(get("/api/evidence/" + evidence.id()).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
    }

    @Test
    void othersReadOnlyWhatTheyMaySee() throws Exception {
        Evidence evidence = fixture.stored("a.jpg", SampleFiles.jpeg());

        for (String path : List.of("/api/evidence/" + evidence.id(), "/api/evidence/" + evidence.id() + "/thumbnail")) {
            fixture.account = "auditor@wenshan";
            fixture.government = EvidenceFixture.GOVERNMENT;
            web.perform(get(path)).andExpect(status().isOk());
            fixture.account = "wenshan-yanshan";
            assertRefused(path, Refusal.Reason.FORBIDDEN);
            fixture.account = "auditor@wenshan";
            fixture.government = "wencheng";
            assertRefused(path, Refusal.Reason.NOT_FOUND);
        }
    }

    @Test
    void anUploadWithoutFileIsRefused() {
        assertThatThrownBy(() -> web.perform(multipart("/api/evidence")))
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("缺少名为 file 的文件");
    }

    @Test
    void aPageNamedAsPictureIsRefused() {
        assertThatThrownBy(() -> web.perform(multipart("/api/evidence")
                        .file(file("photo.jpg", "<html></html>".getBytes(StandardCharsets.UTF_8)))))
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("只接受 JPEG、PNG、WebP 图片和 PDF 文件");
    }

    private void assertRefused(String path, Refusal.Reason reason) {
        assertThatThrownBy(() -> web.perform(get(path)))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "image/jpeg", content);
    }
}

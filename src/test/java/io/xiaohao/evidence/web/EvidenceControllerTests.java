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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
                        fixture.store, fixture.access, beans.getBeanProvider(EvidenceVisibility.class)))
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
    void theBytesComeAsAnAttachmentUnderAGeneratedName() throws Exception {
        Evidence evidence = fixture.stored("x\".html", SampleFiles.jpeg());

        web.perform(get("/api/evidence/" + evidence.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + evidence.id() + ".jpg\""))
                .andExpect(header().longValue("Content-Length", SampleFiles.jpeg().length))
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(content().bytes(SampleFiles.jpeg()));
    }

    @Test
    void othersReadOnlyWhatTheyMaySee() throws Exception {
        Evidence evidence = fixture.stored("a.jpg", SampleFiles.jpeg());

        fixture.account = "auditor@wenshan";
        web.perform(get("/api/evidence/" + evidence.id())).andExpect(status().isOk());
        fixture.account = "wenshan-yanshan";
        assertThatThrownBy(() -> web.perform(get("/api/evidence/" + evidence.id())))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.FORBIDDEN));
        fixture.account = "auditor@wenshan";
        fixture.government = "wencheng";
        assertThatThrownBy(() -> web.perform(get("/api/evidence/" + evidence.id())))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
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

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "image/jpeg", content);
    }
}

package io.xiaohao.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.xiaohao.XiaohaoTest;
import io.xiaohao.evidence.SampleFiles;
import io.xiaohao.issue.process.Loop;
import io.xiaohao.issue.process.LoopFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Pictures from the upload to the verifier's eyes, over HTTP. */
@XiaohaoTest
class IssuePicturesTests {

    private static final String UNIT = "wencheng-lvyougongnengqu";
    private static final String COUNTY = "wenshan-yanshanxian";
    private static final String BUREAU = "wenshan-yanshan-zhujianju";
    private static final String RECTIFY = "rectify-issue";
    private static final String STRANGER = "wencheng-gonganju";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture loop;

    @BeforeEach
    void open() {
        loop = new LoopFixture(beans);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void theVerifierSeesWhatWasHandedInAndWhatToLookAt() throws Exception {
        byte[] photograph = SampleFiles.photograph(1, "2015:05:03 09:00:00");
        Loop first = loop.register();
        submit(first, upload(photograph));
        Loop second = loop.register();
        String again = upload(photograph);
        submit(second, again);

        pictures(second, "supervisor")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(again))
                .andExpect(jsonPath("$[0].step").value("SUBMITTED"))
                .andExpect(jsonPath("$[0].label").value("申请销号"))
                .andExpect(jsonPath("$[0].stage").value("AFTER"))
                .andExpect(jsonPath("$[0].stageLabel").value("整改后"))
                .andExpect(jsonPath("$[0].round").value(1))
                .andExpect(jsonPath("$[0].by").value(UNIT))
                .andExpect(jsonPath("$[0].at").value("2015-05-04T10:00:00+08:00"))
                .andExpect(jsonPath("$[0].width").value(432))
                .andExpect(jsonPath("$[0].height").value(432))
                .andExpect(jsonPath("$[0].takenAt").value("2015-05-03T09:00:00+08:00"))
                .andExpect(jsonPath("$[0].located").value(false))
                .andExpect(jsonPath("$[0].thumbnail").value("/api/evidence/" + again + "/thumbnail"))
                .andExpect(jsonPath("$[0].url").value("/api/evidence/" + again))
                .andExpect(jsonPath("$[0].warnings.length()").value(2))
                .andExpect(jsonPath("$[0].warnings[0].kind").value("SAME_FILE"))
                .andExpect(jsonPath("$[0].warnings[0].label").value("同一文件"))
                .andExpect(jsonPath("$[0].warnings[0].message").value(containsString("“" + first.number() + "”")))
                .andExpect(jsonPath("$[0].warnings[0].issues[0]").value(first.number()))
                .andExpect(jsonPath("$[0].warnings[1].kind").value("BEFORE_FINDING"));
        second.passBy("supervisor").hasEndedAt("issue-closed");
    }

    @Test
    void theUnitIsNotToldOfOthersIssues() throws Exception {
        byte[] photograph = SampleFiles.photograph(2, "2015:05:04 09:00:00");
        submit(loop.register(), upload(photograph));
        Loop issue = loop.register();
        submit(issue, upload(photograph));

        pictures(issue, UNIT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].warnings").isEmpty());
        pictures(issue, "headquarters")
                .andExpect(jsonPath("$[0].warnings[0].kind").value("SAME_FILE"));
    }

    @Test
    void theSamePictureAfterAReturnIsWarnedOfAndANewOneIsNot() throws Exception {
        Loop issue = loop.register();
        String old = upload(SampleFiles.photograph(3, "2015:05:04 09:00:00"));
        submit(issue, old);
        issue.returnBy("supervisor");
        submit(issue, upload(SampleFiles.photograph(4, "2015:05:04 09:30:00")));
        issue.returnBy("supervisor");
        submit(issue, old);

        pictures(issue, UNIT)
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].id").value(old))
                .andExpect(jsonPath("$[0].warnings").isEmpty())
                .andExpect(jsonPath("$[1].warnings").isEmpty())
                .andExpect(jsonPath("$[2].id").value(old))
                .andExpect(jsonPath("$[2].warnings.length()").value(1))
                .andExpect(jsonPath("$[2].warnings[0].message").value("与本问题“申请销号”时提交的照片是同一文件，请核对。"));
    }

    @Test
    void whatTheLeadUnitGaveBackIsNotAmongThePictures() throws Exception {
        loop.at("2021-06-01T10:00");
        Loop issue = loop.registerInWenshan().complete(RECTIFY, COUNTY, "outcome", "FORWARD", "toUnit", "砚山县住建局");
        String picture = uploadBy(BUREAU, SampleFiles.photograph(6, "2021:06:01 09:00:00"));
        Object[] work = {"outcome", "SUBMITTED", "measures", "已清运", "evidenceIds", picture};
        issue.complete(RECTIFY, BUREAU, work)
                .complete("confirm-submission", COUNTY, "confirmed", false, "opinion", "照片不清");
        pictures(issue, "headquarters@wenshan").andExpect(jsonPath("$").isEmpty());

        issue.complete(RECTIFY, BUREAU, work)
                .complete("confirm-submission", COUNTY, "confirmed", true, "opinion", "属实");

        pictures(issue, "headquarters@wenshan")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].step").value("DRAFTED"))
                .andExpect(jsonPath("$[0].stage").value("AFTER"))
                .andExpect(jsonPath("$[0].by").value(BUREAU))
                .andExpect(jsonPath("$[0].warnings").isEmpty());
    }

    @Test
    void nobodySeesMoreThanHisOwn() throws Exception {
        Loop issue = loop.register();
        String id = upload(SampleFiles.photograph(5, "2015:05:04 09:00:00"));
        submit(issue, id);

        for (String account : new String[] {STRANGER, UNIT + "@wenshan", "headquarters@wenshan"}) {
            assertThat(pictures(issue, account).andReturn().getResponse().getStatus())
                    .as(account)
                    .isIn(401, 404);
            for (String path : new String[] {"/api/evidence/" + id, "/api/evidence/" + id + "/thumbnail"}) {
                assertThat(http.perform(get(path).with(httpBasic(account, "demo")))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as("%s %s", account, path)
                        .isIn(401, 403, 404);
            }
        }
        for (String account : new String[] {UNIT, "supervisor", "headquarters", "leader", "auditor"}) {
            for (String path : new String[] {"/api/evidence/" + id, "/api/evidence/" + id + "/thumbnail"}) {
                http.perform(get(path).with(httpBasic(account, "demo")))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType(MediaType.IMAGE_JPEG));
            }
        }
        http.perform(get("/api/issues/" + issue.number() + "/pictures")).andExpect(status().isUnauthorized());
    }

    @Test
    void badFilesAreRefusedWithASentence() throws Exception {
        refused(SampleFiles.gif(), 415, "只接受 JPEG、PNG、WebP 图片和 PDF 文件，这是 GIF 图片。");
        refused(
                SampleFiles.firstOf(SampleFiles.jpeg(), SampleFiles.jpeg().length - 10),
                415,
                "文件不完整，像是没有传完就中断了，请重新上传。");
        refused(SampleFiles.pngOf(50_000, 50_000), 413, "图片为 50000×50000 像素，超过 5000 万像素上限，请调低相机分辨率或缩小后重新上传。");
        refused(SampleFiles.pngOf(500, 500), 415, "图片内容无法解码");
        refused(new byte[20 * 1024 * 1024 + 1], 413, "文件超过 20 MB 上限，请压缩后重新上传。");
        refused(new byte[0], 400, "上传的文件是空的，请重新选择文件。");
    }

    private void refused(byte[] content, int status, String message) throws Exception {
        http.perform(multipart("/api/evidence").file(file(content)).with(httpBasic(UNIT, "demo")))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(message)));
    }

    private ResultActions pictures(Loop issue, String account) throws Exception {
        return http.perform(get("/api/issues/" + issue.number() + "/pictures").with(httpBasic(account, "demo")));
    }

    private void submit(Loop issue, String evidence) {
        issue.complete(RECTIFY, UNIT, "outcome", "SUBMITTED", "measures", "已清运", "evidenceIds", evidence);
    }

    private String upload(byte[] content) throws Exception {
        return uploadBy(UNIT, content);
    }

    private String uploadBy(String account, byte[] content) throws Exception {
        String answer = http.perform(
                        multipart("/api/evidence").file(file(content)).with(httpBasic(account, "demo")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "现场.jpg", "image/jpeg", content);
    }
}

package io.xiaohao.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.assessment.AssessmentRun;
import io.xiaohao.issue.process.LoopFixture;
import io.xiaohao.testing.PageToken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What an adjustment rests on may be attached, and is there wherever the adjustment is shown. */
@XiaohaoTest
class AdjustmentEvidenceTests {

    private static final String SHEQI = "sheqi-2022";
    private static final String QUARTER = "2022-Q4";
    private static final String YEAR = "2022";
    private static final String TOWN = "郝寨镇";
    private static final String TOWN_UNIT = "sheqi-haozhaizhen";
    private static final Pattern PICTURE = Pattern.compile("/api/evidence/([^\"/]+)/thumbnail");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private LoopFixture fixture;
    private AssessmentRun sheqi;

    @BeforeEach
    void open() {
        fixture = new LoopFixture(beans);
        sheqi = new AssessmentRun(fixture, SHEQI);
        fixture.afterwards(() -> beans.getBean(JdbcClient.class)
                .sql("delete from assessment_adjustment where programme = ?")
                .param(SHEQI)
                .update());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void thoseRankedSeeThePictureBehindAnAdjustmentOfTheirYearAndNobodyElseDoes() throws Exception {
        fixture.at("2022-12-05T10:00");
        assertThat(answer(adjustment(picture()), "headquarters@sheqi").getStatus())
                .isEqualTo(302);
        String made = page(get("/rankings/adjustments").param("programme", SHEQI), "auditor@sheqi");
        Matcher picture = PICTURE.matcher(made);
        assertThat(picture.find()).isTrue();
        String address = "/api/evidence/" + picture.group(1);

        assertThat(status(address, "auditor@sheqi")).isEqualTo(200);
        assertThat(status(address, TOWN_UNIT)).isEqualTo(200);
        assertThat(status(address, "sheqi-raoliangzhen")).isEqualTo(403);
        assertThat(status(address, "headquarters")).isEqualTo(404);

        publishTheYear();
        String result = "/rankings?programme=%s&period=%s&group=townships&object=%s".formatted(SHEQI, YEAR, TOWN_UNIT);
        assertThat(page(get(result), TOWN_UNIT)).contains("年度加减分", "+6", "市〔2022〕1号", "现场会", address + "/thumbnail");
        assertThat(page(get(result), "sheqi-raoliangzhen"))
                .contains(TOWN, "加减分6（上下限10分）")
                .doesNotContain(address, "现场会");
    }

    /** From the rank of a year one click leads to the quarter, where the sheets are. */
    @Test
    void theResultOfAYearLeadsToItsQuarters() throws Exception {
        fixture.at("2022-12-05T10:00");
        publishTheYear();

        assertThat(page(
                        get("/rankings?programme=%s&period=%s&group=townships&object=%s"
                                .formatted(SHEQI, YEAR, TOWN_UNIT)),
                        TOWN_UNIT))
                .contains("2022年第四季度（90分）")
                .contains("/rankings?programme=%s&amp;period=%s&amp;group=townships&amp;object=%s"
                        .formatted(SHEQI, QUARTER, TOWN_UNIT));
        assertThat(page(
                        get("/rankings?programme=%s&period=%s&group=townships&object=%s"
                                .formatted(SHEQI, QUARTER, TOWN_UNIT)),
                        TOWN_UNIT))
                .contains("考评表1", "90分");
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingIsAdjusted() throws Exception {
        fixture.at("2022-12-05T10:00");
        MockMultipartFile text =
                new MockMultipartFile("files", "通报.pdf", "application/pdf", "hello".getBytes(StandardCharsets.UTF_8));

        MockHttpServletResponse refused = answer(adjustment(text), "headquarters@sheqi");

        assertThat(refused.getStatus()).isEqualTo(415);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("result-refusal", "现场会", "还没有加减分");
    }

    /** December is over, so that the quarter follows from its sheets, and the year from the quarter. */
    private void publishTheYear() {
        fixture.at("2022-12-05T10:00");
        sheqi.open(QUARTER).passTo("2022-12-05T10:00");
        sheqi.scoreOthers(QUARTER, "supervisor@sheqi", 90);
        fixture.at("2022-12-20T09:00");
        var december = sheqi.open("2022-12");
        sheqi.scoreOthers("2022-12", "supervisor@sheqi", 90);
        december.passTo("2023-01-06T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        sheqi.round(QUARTER).passTo("2023-01-11T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
        sheqi.open(YEAR).passTo("2023-01-20T00:00").complete("approve-bulletin", "leader@sheqi", "approved", true);
    }

    private static AbstractMockHttpServletRequestBuilder<?> adjustment(MockMultipartFile file) {
        return multipart("/rankings/adjustments")
                .file(file)
                .param("programme", SHEQI)
                .param("period", YEAR)
                .param("object", TOWN)
                .param("source", "SUPERIOR")
                .param("points", "6")
                .param("reason", "现场会")
                .param("document", "市〔2022〕1号")
                .with(PageToken::of);
    }

    private static MockMultipartFile picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        return new MockMultipartFile("files", "现场会通报.png", "image/png", png.toByteArray());
    }

    private int status(String address, String account) throws Exception {
        return answer(get(address), account).getStatus();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, String account) throws Exception {
        MockHttpServletResponse answer = answer(request, account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String account)
            throws Exception {
        return http.perform(request.with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
    }
}

package io.xiaohao.consequence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.xiaohao.XiaohaoTest;
import io.xiaohao.consequence.process.ConsequenceFixture;
import io.xiaohao.testing.PageToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Headquarters puts titles and vertical management on record while the programme runs; what follows changes at once. */
@XiaohaoTest
class TitlePageTests {

    private static final String HEADQUARTERS = "headquarters@sheqi";
    private static final String UNIT = "县邮储银行";
    private static final String PATH = "/consequences/titles";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    private ConsequenceFixture played;

    @BeforeEach
    void open() {
        played = new ConsequenceFixture(beans);
    }

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void aTitleOnRecordStopsTheBonusOfTheQuarterOnWhoseLastDayItHolds() throws Exception {
        played.publish("2031-Q1", UNIT, "BAD");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN PROPOSED");

        assertThat(status(mark("TITLE", "县级文明单位", "2031-04-01"))).isEqualTo(302);
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN PROPOSED");

        assertThat(status(end(1, "2031-04-05"))).isEqualTo(302);
        assertThat(status(mark("TITLE", "县级文明单位", "2031-04-02"))).isEqualTo(409);
        played.at("2031-04-09T10:00");
        played.publish("2031-Q2", UNIT, "BAD");
        assertThat(played.register(UNIT)).containsExactly("PROMOTION_FROZEN PROPOSED");
    }

    @Test
    void aTitleThatIsRecordedLateIsMadeUpForAndItsEndTakesItBack() throws Exception {
        played.publish("2031-Q1", UNIT, "BAD");

        assertThat(status(mark("TITLE", "县级文明单位", "2030-01-01"))).isEqualTo(302);

        assertThat(played.register(UNIT))
                .containsExactly("PROMOTION_FROZEN PROPOSED", "BONUS_STOPPED_QUARTER PROPOSED");
        assertThat(page(get(PATH).param("programme", "sheqi-2022"), HEADQUARTERS))
                .contains("县级文明单位", "2030-01-01起", "社文明办〔2030〕1号", "终止");

        assertThat(status(end(1, "2031-03-30"))).isEqualTo(302);

        assertThat(played.register(UNIT))
                .containsExactly("PROMOTION_FROZEN PROPOSED", "BONUS_STOPPED_QUARTER WITHDRAWN");
        assertThat(played.data(UNIT, "lifted")).contains("文明称号（垂直管理）登记变更");
        assertThat(page(get(PATH).param("programme", "sheqi-2022"), "auditor@sheqi"))
                .contains("2030-01-01至2031-03-30", "终止：社文明办〔2031〕9号")
                .doesNotContain("登记一项");
        assertThat(status(end(1, "2031-03-31"))).isEqualTo(409);
    }

    @Test
    void aVerticallyManagedTitleHolderThatIsBadForTheYearIsReportedToItsSuperior() throws Exception {
        assertThat(status(mark("TITLE", "县级文明单位", "2030-01-01"))).isEqualTo(302);
        assertThat(status(mark("VERTICAL", "市邮储银行", "2030-01-01"))).isEqualTo(302);
        played.at("2032-01-12T10:00");

        played.publish("2031", UNIT, "BAD");

        assertThat(played.register(UNIT)).contains("CITY_BONUS_STOPPED PROPOSED", "SUPERIOR_LETTER PROPOSED");
        assertThat(played.office(UNIT, "SUPERIOR_LETTER")).isEqualTo("市邮储银行");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "没有这个局, TITLE, 县级文明单位, 2030-01-01, 社〔2030〕1号, 422, 没有单位或责任区域",
                "-, TITLE, 县级文明单位, 2030-01-01, 社〔2030〕1号, 400, 请填写“单位（对象）”",
                "县邮储银行, MEDAL, 县级文明单位, 2030-01-01, 社〔2030〕1号, 400, 请选择类别",
                "县邮储银行, TITLE, -, 2030-01-01, 社〔2030〕1号, 400, 请填写“称号”",
                "县邮储银行, VERTICAL, -, 2030-01-01, 社〔2030〕1号, 400, 请填写“上级主管单位”",
                "县邮储银行, TITLE, 县级文明单位, 去年, 社〔2030〕1号, 400, 这样的日期",
                "县邮储银行, TITLE, 县级文明单位, 2031-04-09, 社〔2030〕1号, 422, 不能晚于今天",
                "县邮储银行, TITLE, 县级文明单位, 2030-01-01, -, 400, 请填写“依据”",
            })
    void whatCannotBeRecordedIsToldOnThePage(
            String object, String kind, String words, String from, String document, int code, String message)
            throws Exception {
        MockHttpServletResponse answer = answer(form(object, kind, words, from, document), HEADQUARTERS);

        assertThat(answer.getStatus()).isEqualTo(code);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(message, "登记一项");
    }

    @Test
    void anEndLiesNotBeforeTheBeginningAndConcernsAnEntryThatIsThere() throws Exception {
        assertThat(status(mark("TITLE", "县级文明单位", "2031-01-01"))).isEqualTo(302);

        assertThat(status(end(1, "2030-12-31"))).isEqualTo(422);
        assertThat(status(end(7, "2031-03-31"))).isEqualTo(404);
    }

    @Test
    void onlyHeadquartersWritesAndWhoOverseesReads() throws Exception {
        for (String account : List.of("leader@sheqi", "organization@sheqi", "auditor@sheqi")) {
            assertThat(answer(get(PATH).param("programme", "sheqi-2022"), account)
                            .getStatus())
                    .isEqualTo(200);
            assertThat(answer(mark("TITLE", "县级文明单位", "2030-01-01"), account).getStatus())
                    .isEqualTo(403);
        }
        String unit = played.unitCode(UNIT);
        for (String account : List.of("supervisor@sheqi", unit)) {
            assertThat(answer(get(PATH).param("programme", "sheqi-2022"), account)
                            .getStatus())
                    .isEqualTo(403);
            assertThat(answer(end(1, "2031-03-31"), account).getStatus()).isEqualTo(403);
        }
        assertThat(answer(get(PATH).param("programme", "sheqi-2022"), "headquarters")
                        .getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder mark(String kind, String words, String from) {
        return form(UNIT, kind, words, from, "社文明办〔2030〕1号");
    }

    private static MockHttpServletRequestBuilder form(
            String object, String kind, String words, String from, String document) {
        MockHttpServletRequestBuilder request =
                post(PATH).param("programme", "sheqi-2022").param("kind", kind);
        request.param("object", object == null ? "" : object);
        request.param("words", words == null ? "" : words);
        request.param("from", from);
        return request.param("document", document == null ? "" : document).with(PageToken::of);
    }

    private static MockHttpServletRequestBuilder end(int number, String to) {
        return post(PATH + "/end")
                .param("programme", "sheqi-2022")
                .param("number", String.valueOf(number))
                .param("to", to)
                .param("document", "社文明办〔2031〕9号")
                .with(PageToken::of);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request, HEADQUARTERS).getStatus();
    }

    private String page(MockHttpServletRequestBuilder request, String account) throws Exception {
        MockHttpServletResponse answer = answer(request, account);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String account) throws Exception {
        return http.perform(request.with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
    }
}

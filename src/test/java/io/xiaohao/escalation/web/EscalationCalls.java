package io.xiaohao.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaohao.escalation.EscalationCase;
import io.xiaohao.escalation.EscalationRun;
import io.xiaohao.escalation.Measure;
import io.xiaohao.evidence.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls the product as people and programs do, and reads what they get. */
final class EscalationCalls {

    static final String NAME = "机密姓名丙";
    static final String MINUTES = "机密纪要丁";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc http;

    EscalationCalls(MockMvc http) {
        this.http = http;
    }

    /** An interview that was held, with a name, minutes and a commitment. */
    static EscalationCase heldInterview(EscalationRun run, String village) {
        EscalationCase talk = run.propose(village, Measure.INTERVIEW);
        talk.complete("approve-escalation", "leader", "decision", "APPROVE");
        talk.complete(
                "schedule-interview",
                "discipline",
                "interviewAt",
                "2015-05-08T10:00",
                "place",
                "三楼会议室",
                "interviewees",
                NAME);
        talk.passTo("2015-05-08T10:00");
        talk.complete(
                "record-interview",
                "discipline",
                "held",
                true,
                "minutes",
                MINUTES,
                "commitments",
                "限期清理",
                "commitmentDeadline",
                "2015-05-20");
        return talk;
    }

    String scan(String account) throws Exception {
        MockHttpServletResponse answer = http.perform(multipart("/api/evidence")
                        .file(new MockMultipartFile("file", "批示.jpg", "image/jpeg", SampleFiles.jpeg()))
                        .with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
        return JSON.readTree(answer.getContentAsByteArray()).required("id").asText();
    }

    MockHttpServletResponse get(String account, String address) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address).with(httpBasic(account, "demo")))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse post(String account, String address, Map<String, ?> body) throws Exception {
        return http.perform(MockMvcRequestBuilders.post(address)
                        .with(httpBasic(account, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsBytes(body)))
                .andReturn()
                .getResponse();
    }

    String page(String account, String address) throws Exception {
        MockHttpServletResponse answer = get(account, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String paper(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    static String cells(MockHttpServletResponse answer) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
        }
        return cells.toString();
    }
}

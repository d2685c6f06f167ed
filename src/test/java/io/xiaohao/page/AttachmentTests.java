package io.xiaohao.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What browsers are to save. */
class AttachmentTests {

    @Test
    void aPaperIsSavedUnderItsChineseNameAndTakenForNothingElse() {
        ResponseEntity<byte[]> answer = Attachment.docx("督办单-7", new byte[] {1, 2, 3});

        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("督办单-7.docx");
        assertThat(headers.getContentType())
                .hasToString("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(headers.getContentLength()).isEqualTo(3);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aTableWhoseRowsAreStillToComeHasNoLengthYet() {
        HttpHeaders headers = Attachment.xlsx("问题台账").build().getHeaders();

        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("问题台账.xlsx");
        assertThat(headers.getContentType())
                .hasToString("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(headers.getContentLength()).isNegative();
    }
}

package io.xiaohao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file that a page offers, taken with the session of whoever looks at it. */
final class Paper {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final APIResponse answer;

    private Paper(APIResponse answer) {
        this.answer = answer;
    }

    /** What is behind a link. */
    static Paper behind(Page page, Locator link) {
        APIResponse answer = page.request().get(link.getAttribute("href"));
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        return new Paper(answer);
    }

    /** It is a document for a text processor whose text has these words. */
    Paper isDocumentWith(String... words) {
        return is("wordprocessingml.document").says("word/document.xml", words);
    }

    /** It is a workbook. */
    Paper isWorkbook() {
        return is("spreadsheetml.sheet");
    }

    /** Keeps it beside the pictures. */
    void keepAs(String file) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "browser")).resolve(file), answer.body());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    byte[] bytes() {
        return answer.body();
    }

    private Paper is(String kind) {
        assertThat(answer.headers().get("content-type")).startsWith(OFFICE + kind);
        return this;
    }

    /** Words may be cut into several runs, which is why the markup is left out first. */
    private Paper says(String part, String... words) {
        assertThat(text(part).replaceAll("<[^>]*>", "")).contains(words);
        return this;
    }

    private String text(String part) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("there is no part " + part + " in " + answer.url());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

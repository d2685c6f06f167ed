package io.xiaohao.issue.paper;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.test.web.servlet.ResultActions;

/** Reads the paper that somebody was given. */
final class TakenPaper {

    private TakenPaper() {}

    static XWPFDocument document(ResultActions answer) throws Exception {
        byte[] file =
                answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    /** Paragraphs and rows, a line each, the cells of a row separated by bars. */
    static String text(ResultActions answer) throws Exception {
        try (XWPFDocument document = document(answer)) {
            List<String> lines = new ArrayList<>(document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList());
            document.getTables().forEach(table -> table.getRows()
                    .forEach(row -> lines.add(row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .collect(Collectors.joining("|")))));
            return String.join("\n", lines);
        }
    }

    static String numberIn(String paper) {
        return paper.lines()
                .filter(line -> line.matches("(交办单|销号单)〔2015〕[1-9][0-9]*号"))
                .findFirst()
                .orElseThrow();
    }
}

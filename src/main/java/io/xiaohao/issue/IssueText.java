package io.xiaohao.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words are looked for in, of one issue: number, description, place and category. A finding does not change, so neither
 * does this. It is folded, so that both databases find the same: small letters, full-width forms as half-width ones.
 */
@Entity
@Table(name = "issue_text")
class IssueText {

    /** Ends each field; no word has it, so none is found across two fields. */
    static final char END = '\u001f';

    /** The part of what no part has noted yet. */
    static final int NOT_NOTED = 0;

    @Id
    @Column(name = "issue_id")
    private Long issueId;

    private String programme;

    @Column(updatable = false)
    private int part;

    private String content;

    /** For JPA. */
    protected IssueText() {}

    private IssueText(Long issueId, String programme, String content) {
        this.issueId = issueId;
        this.programme = programme;
        this.part = NOT_NOTED;
        this.content = content;
    }

    /** Of an issue that has its id. */
    static IssueText of(Issue issue) {
        Finding finding = issue.finding();
        String content = joined(issue.number(), finding.description(), finding.place(), finding.category());
        return new IssueText(issue.id(), issue.programme(), content);
    }

    static String joined(String number, String description, String place, String category) {
        return Stream.of(number, description, place, category)
                .filter(Objects::nonNull)
                .map(field -> folded(field) + END)
                .collect(Collectors.joining());
    }

    /** As texts and words are compared. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.replace(String.valueOf(END), "");
    }

    String content() {
        return content;
    }
}
